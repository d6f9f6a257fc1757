import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import { cancelProtocol as contract } from '../rules/protocol-life.ts';
import { moveProtocol } from '../rules/move-protocol.ts';
import { aboutProtocol } from './lock-item.ts';
import { lockMeeting, protocolOf } from './lock-meeting.ts';
import { nextNumber } from './next-number.ts';

/**
 * Clause 13: what was locked and nobody signed becomes a draft again, under the next number. The number before stays taken,
 * with its reason and with what was locked under it.
 */
export const cancelProtocol = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const protocol = meeting === null ? null : await protocolOf(tx, meeting.id);
    return meeting === null || protocol === null ? null : { ...protocol, meeting };
  },
  decide: ({ state }) => moveProtocol(state.state, 'cancel'),
  save: async (tx, next, { state, input, actor, now }) => {
    const { meeting } = state;
    const number = await nextNumber(tx, meeting.schoolYear);
    const version = state.version + 1;
    await sql`insert into council_cancelled_numbers
        (school_id, school_year, number, meeting_id, content, content_hash, reason, cancelled_by, cancelled_at)
      select school_id, ${meeting.schoolYear}, number, meeting_id, content, content_hash, ${input.reason}, ${actor.personId}, ${now}
      from council_protocols where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    await sql`update council_protocols set state = ${next}, number = ${number}, version = ${version}, content = null, content_hash = null,
        confirmed_names = null, locked_at = null, locked_by = null
      where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    const about = aboutProtocol(state.id, meeting.id);
    return { value: { version, number }, about, text: { cancelled: state.number, reason: input.reason } };
  },
});
