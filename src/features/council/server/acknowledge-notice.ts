import { sql } from 'kysely';
import { reachOf } from '#kernel/pure/actor.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { acknowledgeNotice as contract } from '../rules/notice-contract.ts';
import { aboutMeeting } from './lock-item.ts';

/** "I know": by the person, or noted by whoever keeps the meeting for somebody told by word of mouth. */
export const acknowledgeNotice = deed({
  contract,
  load: async (tx, input, actor) => {
    const personId = input.personId ?? actor.personId;
    const own = personId === actor.personId;
    if (!own && !reachOf(actor).wholeSchool) return null;
    const found = await sql<{ version: number }>`
      select version from council_notices
      where school_id = ${tx.schoolId} and meeting_id = ${input.meetingId} and person_id = ${personId} for update`.execute(
      tx.db,
    );
    const row = found.rows[0];
    return row === undefined ? null : { version: row.version, personId, own };
  },
  decide: () => ok(undefined),
  save: async (tx, _decided, { state, input, actor }) => {
    await sql`
      update council_notices set seen_at = coalesce(seen_at, ${tx.now}), noted_by = ${state.own ? null : actor.personId}
      where school_id = ${tx.schoolId} and meeting_id = ${input.meetingId} and person_id = ${state.personId}
        and seen_at is null`.execute(tx.db);
    return { value: { version: state.version }, about: aboutMeeting(input.meetingId) };
  },
});
