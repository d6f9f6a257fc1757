import { sql } from 'kysely';
import type { PupilTies } from '#features/pupils/server/public.ts';

/** The transfers' part when a list is taken back or two rows of a child become one; transfers never stand in the way. */
export const transferPupilTies: PupilTies = {
  tiedTo: async (tx, pupilIds) => {
    if (pupilIds.length === 0) return [];
    const found = await sql<{ id: string }>`
      select distinct pupil_id as id from transfer_transfers
      where school_id = ${tx.schoolId} and pupil_id = any(${[...pupilIds]}::uuid[])`.execute(tx.db);
    return found.rows.map(({ id }) => id);
  },
  conflict: () => Promise.resolve(null),
  handOver: async (tx, lostId, pupilId) => {
    await tx.db
      .updateTable('transfer_transfers')
      .set((row) => ({ pupil_id: pupilId, version: row('version', '+', 1) }))
      .where('school_id', '=', tx.schoolId)
      .where('pupil_id', '=', lostId)
      .execute();
  },
};
