import { sql } from 'kysely';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { dropTie as contract } from '../rules/tie-contract.ts';
import { aboutItem } from './lock-item.ts';
import { tieSubject } from './say-tie.ts';

/** Takes back a tie said by mistake: by the member, or by whoever keeps the meeting. */
export const dropTie = deed({
  contract,
  load: (tx, input, actor) => tieSubject(tx, input.itemId, input.personId, actor),
  decide: ({ state }) =>
    state.isOwn || state.keeps ? moveMeeting(state.item.meeting.state, 'prepare') : refuse('tie-not-yours'),
  save: async (tx, _decided, { state }) => {
    await sql`
      delete from council_ties
      where school_id = ${tx.schoolId} and item_id = ${state.item.id} and person_id = ${state.personId}`.execute(tx.db);
    return { value: {}, about: aboutItem(state.item) };
  },
});
