import { stopReading } from '#features/cases/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import { cancelMeeting as contract } from '../contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { caseItemsOf, setDues } from './agenda-dues.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting } from './lock-meeting.ts';

/** Cancels a meeting before it is opened: its questions wait again, its members read no more. */
export const cancelMeeting = deed({
  contract,
  load: (tx, input) => lockMeeting(tx, input.meetingId, 'change'),
  decide: ({ state }) => moveMeeting(state.state, 'cancel'),
  save: async (tx, next, { state, input }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_meetings')
      .set({ state: next, cancel_reason: input.reason, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    await setDues(tx, await caseItemsOf(tx, state.id), null);
    await stopReading(tx, state.id);
    return { value: { version }, about: aboutMeeting(state.id) };
  },
});
