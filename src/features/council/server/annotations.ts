import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../rules/protocol-life.ts';
import { annotationsOf, cancelledOf } from './annotation-store.ts';

/** Beside one protocol: what corrects it, and the numbers it bore before. */
export const annotations = reading({
  contract: contract.annotations,
  read: async (tx, { meetingId }) => {
    const there =
      await sql`select 1 from council_meetings where school_id = ${tx.schoolId} and id = ${meetingId}`.execute(tx.db);
    if (there.rows.length === 0) return null;
    const cancelled = await cancelledOf(tx, meetingId);
    return {
      annotations: await annotationsOf(tx, meetingId),
      cancelled: cancelled.map(({ schoolYear: _year, ...one }) => one),
    };
  },
  openings: ({ annotations: found }, { meetingId }) =>
    found.length === 0 ? [] : [{ kind: 'meeting', id: meetingId, rows: found.length }],
});

export const cancelledNumbers = reading({
  contract: contract.cancelledNumbers,
  read: async (tx) => ({ rows: await cancelledOf(tx, null) }),
});
