import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** The Council has decided on the case: its waiting petition, if any, is decided by that item. */
export async function settlePetition(
  tx: Tx,
  { caseId, itemId }: { readonly caseId: string; readonly itemId: string },
): Promise<void> {
  const settled = await sql<{ id: string }>`
    update term_petitions set state = 'decided', item_id = ${itemId}::uuid, version = version + 1
    where school_id = ${tx.schoolId} and case_id = ${caseId} and state = 'filed' returning id`.execute(tx.db);
  for (const { id } of settled.rows) {
    tx.notes.push({ verb: 'term.settle', clause: 19, about: { kind: 'petition', id, caseId }, text: { itemId } });
  }
}
