import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { orderItems as contract } from '../contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting } from './lock-meeting.ts';

/** Puts the whole agenda in a new order, until the meeting is opened: then its numbers stand. */
export const orderItems = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    if (meeting === null) return null;
    const found = await sql<{ id: string }>`
      select id from council_items where school_id = ${tx.schoolId} and meeting_id = ${meeting.id}`.execute(tx.db);
    return { ...meeting, itemIds: found.rows.map((row) => row.id) };
  },
  decide: ({ state, input }) => {
    const moved = moveMeeting(state.state, 'take-off');
    if (!moved.ok) return moved;
    const wanted = new Set(input.itemIds);
    const same = wanted.size === state.itemIds.length && state.itemIds.every((id) => wanted.has(id));
    return same && wanted.size === input.itemIds.length ? ok(undefined) : refuse('agenda-changed');
  },
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await sql`
      with ordered as (
        update council_items i set position = o.position
        from unnest(${[...input.itemIds]}::uuid[]) with ordinality as o(id, position)
        where i.school_id = ${tx.schoolId} and i.meeting_id = ${state.id} and i.id = o.id
      )
      update council_meetings set version = ${version} where school_id = ${tx.schoolId} and id = ${state.id}`.execute(
      tx.db,
    );
    return { value: { version }, about: aboutMeeting(state.id) };
  },
});
