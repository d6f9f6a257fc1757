import { deed } from '#kernel/server/perform.ts';
import { timeItem as contract } from '../rules/agenda-contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { aboutItem, lockItem } from './lock-item.ts';

/** How long a question is planned for, while the meeting is prepared. */
export const timeItem = deed({
  contract,
  load: (tx, input) => lockItem(tx, input.itemId),
  decide: ({ state }) => moveMeeting(state.meeting.state, 'take-off'),
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_items')
      .set({ minutes: input.minutes, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { version }, about: aboutItem(state) };
  },
});
