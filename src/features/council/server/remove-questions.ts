import { sql } from 'kysely';
import { releaseFiles } from '#features/documents/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * Removes the questions of cases that are taken back. A protocol entered from paper goes with its last question; one that
 * still tells of another child stays, its questions numbered anew.
 */
export async function removeQuestions(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const removed = await sql<{ meeting_id: string }>`
    delete from council_items where school_id = ${tx.schoolId} and case_id = any(${[...caseIds]}::uuid[])
    returning meeting_id`.execute(tx.db);
  const meetings = [...new Set(removed.rows.map((row) => row.meeting_id))];
  const emptied = await sql<{ id: string }>`
    select id from council_meetings m where m.school_id = ${tx.schoolId} and m.id = any(${meetings}::uuid[])
      and not exists (select 1 from council_items i where i.school_id = m.school_id and i.meeting_id = m.id)`.execute(
    tx.db,
  );
  const gone = emptied.rows.map(({ id }) => id);
  await removeMeetings(tx, gone);
  await sql`
    update council_items i set position = n.position
    from (select id, row_number() over (partition by meeting_id order by position, id) as position from council_items
      where school_id = ${tx.schoolId} and meeting_id = any(${meetings}::uuid[])) n
    where i.school_id = ${tx.schoolId} and i.id = n.id and i.position <> n.position`.execute(tx.db);
}

/** The scan goes with its protocol. */
async function removeMeetings(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const table of ['council_attendance', 'council_protocols'] as const)
    await sql`delete from ${sql.ref(table)} where school_id = ${tx.schoolId} and meeting_id = any(${[...ids]}::uuid[])`.execute(
      tx.db,
    );
  await sql`delete from council_meetings where school_id = ${tx.schoolId} and id = any(${[...ids]}::uuid[])`.execute(
    tx.db,
  );
  await releaseFiles(tx, ids);
}
