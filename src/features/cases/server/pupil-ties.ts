import { sql } from 'kysely';
import type { PupilTies } from '#features/pupils/server/public.ts';

/** The register's part when a list is taken back or two rows of a child become one. */
export const casesPupilTies: PupilTies = {
  tiedTo: async (tx, pupilIds) => {
    if (pupilIds.length === 0) return [];
    const found = await sql<{ id: string }>`
      select distinct pupil_id as id from cases_cases
      where school_id = ${tx.schoolId} and pupil_id = any(${[...pupilIds]}::uuid[])`.execute(tx.db);
    return found.rows.map(({ id }) => id);
  },
  conflict: async (tx, lostId, pupilId) => {
    const found = await sql<{ pupil_id: string; state: string }>`
      select pupil_id, state from cases_cases where school_id = ${tx.schoolId} and pupil_id in (${lostId}, ${pupilId})
      order by id for update`.execute(tx.db);
    const open = found.rows.filter(({ state }) => state === 'submitted' || state === 'on-record');
    return open.length > 1 ? { reason: 'both-have-open-case', facts: {} } : null;
  },
  handOver: async (tx, lostId, pupilId) => {
    await tx.db
      .updateTable('cases_cases')
      .set((row) => ({ pupil_id: pupilId, version: row('version', '+', 1) }))
      .where('school_id', '=', tx.schoolId)
      .where('pupil_id', '=', lostId)
      .execute();
  },
};
