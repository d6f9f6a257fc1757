import { sql } from 'kysely';
import { CaseState } from '#features/cases/contract.ts';
import { classJoin, nameSql } from '#features/cases/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperReader } from '../rules/may-read-paper.ts';
import type { PaperWriter } from '../rules/may-write-paper.ts';
import { PaperKind, type Purpose } from '../rules/paper-kind.ts';
import { roundSql } from './round-sql.ts';

/** Who the caller is to a case and its papers. */
export type ReaderFacts = {
  readonly caseId: string;
  readonly pack: Pack;
  readonly caseState: CaseState;
  readonly round: number;
  readonly pupilName: string;
  readonly className: string;
  /** The case itself is within reach and not sealed for this reader. */
  readonly inReach: boolean;
  /** Kinds asked of them, still unwritten, and kinds they wrote. */
  readonly asked: readonly PaperKind[];
  readonly wrote: readonly PaperKind[];
  readonly reader: Omit<PaperReader, 'author'>;
  readonly writer: Omit<PaperWriter, 'asked'>;
};

type Row = {
  pack_id: string;
  state: string;
  round: number;
  pupil_name: string;
  class_name: string;
  leads: boolean;
  supports: boolean;
  by_name: boolean;
  shut: boolean;
  asked: string[];
  wrote: string[];
};

/** Null where the case is not of this school. */
export async function readerFacts(tx: Tx, caseId: string, purpose: Purpose, actor: Actor): Promise<ReaderFacts | null> {
  const reach = reachOf(actor);
  const found = await sql<Row>`
    select c.pack_id, c.state, n.round, ${nameSql('p')} as pupil_name, coalesce(k.name, '') as class_name,
      coalesce(k.now and k.id = any(${[...reach.classIds]}::uuid[]), false) as leads,
      exists (select 1 from cases_readers x where x.school_id = c.school_id and x.case_id = c.id
        and x.person_id = ${actor.personId} and x.why = 'support') as supports,
      exists (select 1 from cases_readers x where x.school_id = c.school_id and x.case_id = c.id
        and x.person_id = ${actor.personId}) as by_name,
      c.sealed_at is not null and not exists (select 1 from cases_unsealings u where u.school_id = c.school_id
        and u.case_id = c.id and u.person_id = ${actor.personId} and u.until > ${tx.now}) as shut,
      array(select d.kind from dossier_papers d where d.school_id = c.school_id and d.case_id = c.id and d.purpose = ${purpose}
        and d.round = n.round and d.asked_of = ${actor.personId} and d.state = 'asked') as asked,
      array(select d.kind from dossier_papers d where d.school_id = c.school_id and d.case_id = c.id and d.purpose = ${purpose}
        and d.round = n.round and d.author_id = ${actor.personId}) as wrote
    from cases_cases c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    ${classJoin(tx.today)}
    cross join lateral (select ${roundSql(purpose)} as round) n
    where c.school_id = ${tx.schoolId} and c.id = ${caseId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const within = reach.wholeSchool || row.leads || row.by_name;
  return {
    caseId,
    pack: await packById(tx, row.pack_id),
    caseState: CaseState.parse(row.state),
    round: row.round,
    pupilName: row.pupil_name,
    className: row.class_name,
    inReach: within && !row.shut,
    asked: PaperKind.array().parse(row.asked),
    wrote: PaperKind.array().parse(row.wrote),
    reader: { wholeSchool: reach.wholeSchool, byName: row.by_name, leadsClass: row.leads },
    writer: { roles: actor.roles, leadsClass: row.leads, supports: row.supports },
  };
}

/** The caller as the writer of one paper. */
export const writerOf = (facts: ReaderFacts, kind: PaperKind): PaperWriter => ({
  ...facts.writer,
  asked: facts.asked.includes(kind),
});
/** The caller as the reader of one paper. */
export const readerOf = (facts: ReaderFacts, kind: PaperKind): PaperReader => ({
  ...facts.reader,
  author: facts.wrote.includes(kind),
});
