import { sql } from 'kysely';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { personWithRole } from '#features/school/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import type { About, Tx } from '#kernel/server/tx.ts';
import type { PaperBody } from '../rules/paper-body.ts';
import type { Purpose } from '../rules/paper-kind.ts';
import { readPaper } from '../server/paper.ts';

/** What the four papers of a dossier print, with a body of its own kind. */
export type DossierData<B extends PaperBody> = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly body: B;
  readonly paperId: string;
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly pack: Pack;
  readonly author: PaperPerson | null;
  readonly head: PaperPerson | null;
  readonly writtenOn: PlainDate;
};

/** Readers of the forms; whose eyes a text meets is decided by `readPaper`. */
export const dossierReaders = [...everyStaffRole, 'council-member'] as const;

/** Reads a written paper of the wanted kind within reach. */
export async function readDossierData<B extends PaperBody>(
  tx: Tx,
  id: string,
  actor: Actor,
  isWanted: (body: PaperBody) => body is B,
): Promise<DossierData<B> | null> {
  const found = await readPaper(tx, id, actor);
  if (found === null) return null;
  const { row, facts } = found;
  if (row.body === null || row.writtenAt === null || !isWanted(row.body)) return null;
  const headId = (await personWithRole(tx, 'head'))[0] ?? null;
  const ground = await paperGround(tx, await pupilOf(tx, row.caseId), [row.authorId, headId]);
  return {
    body: row.body,
    paperId: row.id,
    caseId: row.caseId,
    purpose: row.purpose,
    pack: facts.pack,
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    author: ground.personOf(row.authorId),
    head: ground.personOf(headId),
    writtenOn: dayOfMoment(row.writtenAt),
  };
}

export const aboutPaper = (data: DossierData<PaperBody>): About => ({
  kind: 'dossier-paper',
  id: data.paperId,
  caseId: data.caseId,
});

async function pupilOf(tx: Tx, caseId: string): Promise<string> {
  const found = await sql<{ pupil_id: string }>`
    select pupil_id from cases_cases where school_id = ${tx.schoolId} and id = ${caseId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('The case of a paper is not there');
  return row.pupil_id;
}
