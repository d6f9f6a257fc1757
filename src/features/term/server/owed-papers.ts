import { sql } from 'kysely';
import type { DossierPaper, DossierView } from '#features/dossier/contract.ts';
import { movePaper } from '#features/dossier/rules/move-paper.ts';
import type { CaseFacts } from '#features/plan/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { pupilCards } from '#features/pupils/server/public.ts';
import { classTeacherOf, peopleByIds, personWithRole } from '#features/school/server/public.ts';
import { fullName, type PersonName } from '#kernel/pure/person-name.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { termOfCase } from '../contract.ts';

type Owed = OutputOf<typeof termOfCase>['owed'];
type RemovalPaper = Pack['papers']['forRemoval'][number];

/** Clause 19: the characteristics for removal that are not there yet, and who owes each: they are asked by name. */
export async function owedPapers(
  tx: Tx,
  pack: Pick<Pack, 'papers'>,
  facts: Pick<CaseFacts, 'id' | 'pupilId'>,
  view: Pick<DossierView, 'papers'>,
): Promise<Owed> {
  const missing = pack.papers.forRemoval.filter(({ kind }) => !isThere(view, kind));
  const owners = await Promise.all(missing.map((paper) => ownerOf(tx, facts, paper)));
  const people = await peopleByIds(tx, [...new Set(owners.filter((id) => id !== null))]);
  return missing.map(({ kind }, at) =>
    owedLine(
      kind,
      people.get(owners[at] ?? '') ?? null,
      view.papers.find((one) => one.kind === kind),
    ),
  );
}

function owedLine(
  kind: RemovalPaper['kind'],
  owner: { readonly id: string; readonly name: PersonName } | null,
  paper: DossierPaper | undefined,
): Owed[number] {
  return {
    kind,
    owner: owner === null ? null : { id: owner.id, name: fullName(owner.name) },
    askedOfName: paper?.askedOfName ?? null,
    askedAt: paper?.askedAt ?? null,
    version: paper?.version ?? 0,
    mayAsk: movePaper(paper?.state ?? 'expected', 'ask').ok,
  };
}

const isThere = (view: Pick<DossierView, 'papers'>, kind: RemovalPaper['kind']): boolean =>
  view.papers.some((one) => one.kind === kind && (one.state === 'written' || one.state === 'received'));

/** The class teacher of the child's class; the psychologist who supports the child, else the school's own. */
async function ownerOf(
  tx: Tx,
  { id, pupilId }: Pick<CaseFacts, 'id' | 'pupilId'>,
  { byRole }: RemovalPaper,
): Promise<string | null> {
  if (byRole !== 'class-teacher') return (await supporterOf(tx, id)) ?? (await personWithRole(tx, byRole))[0] ?? null;
  const classId = (await pupilCards(tx, [pupilId])).get(pupilId)?.classId ?? null;
  return classId === null ? null : classTeacherOf(tx, classId);
}

async function supporterOf(tx: Tx, caseId: string): Promise<string | null> {
  const found = await sql<{ person_id: string }>`
    select person_id from cases_readers where school_id = ${tx.schoolId} and case_id = ${caseId} and why = 'support'
    order by person_id limit 1`.execute(tx.db);
  return found.rows[0]?.person_id ?? null;
}
