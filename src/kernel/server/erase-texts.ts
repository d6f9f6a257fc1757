import { sql } from 'kysely';
import { writeTrail } from './trail.ts';
import type { Tx } from './tx.ts';

export type Erasure = {
  readonly caseId: string;
  /** What belongs to the case but was noted before it was there. */
  readonly subjectIds: readonly string[];
  readonly personId: string | null;
  readonly reason: string;
};

/**
 * Destroys the words and salts of a case's trail, and the reasons of its departures. The entries stay, the chain verifies, and
 * the deed has an entry of its own. Answers how many texts went. Whether it may be done is the caller's question.
 */
export async function eraseTexts(tx: Tx, { caseId, subjectIds, personId, reason }: Erasure): Promise<number> {
  const done = await sql<{ texts: number }>`
    select trail_erase_texts(${caseId}::uuid, ${[...subjectIds]}::uuid[]) as texts`.execute(tx.db);
  const texts = done.rows[0]?.texts ?? 0;
  const about = { kind: 'case', id: caseId, caseId };
  await writeTrail(tx, personId, [{ verb: 'trail.erase', clause: null, about, text: { reason, texts } }]);
  return texts;
}
