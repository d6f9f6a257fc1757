import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { StoredPlanRow } from './plan-row-store.ts';

/** Questions of the work plan go on an agenda in their own words; one carried over goes on from where it stood. */
export async function putPlanRows(tx: Tx, meetingId: string, rows: readonly StoredPlanRow[]): Promise<void> {
  if (rows.length === 0) return;
  const items = rows.map((row, at) => ({
    id: newId(tx.now.getTime()),
    position: at + 1,
    question: row.question,
    speaker: row.responsible?.id ?? null,
    rolled: row.state === 'carried-over' ? row.itemId : null,
    row: row.id,
  }));
  await sql`
    insert into council_items (school_id, id, meeting_id, position, kind, question, speaker_id, rolled_from, plan_row_id,
      speeches, decisions, version)
    select ${tx.schoolId}::uuid, r.id, ${meetingId}::uuid, r.position, 'other', r.question, r.speaker, r.rolled, r."row",
      '[]'::jsonb, '[]'::jsonb, 1
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as r(id uuid, position smallint, question jsonb, speaker uuid, rolled uuid, "row" uuid)`.execute(tx.db);
}
