import { deed } from '#kernel/server/perform.ts';
import { removeItem as contract } from '../contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { setDues } from './agenda-dues.ts';
import { refreshReaders } from './agenda-readers.ts';
import { aboutItem, lockItem } from './lock-item.ts';
import { tellChanged } from './notice-store.ts';

/** Takes a question off the agenda before the meeting is opened, with its invitations. */
export const removeItem = deed({
  contract,
  load: (tx, input) => lockItem(tx, input.itemId, 'change'),
  decide: ({ state }) => moveMeeting(state.meeting.state, 'take-off'),
  save: async (tx, _decided, { state, actor }) => {
    await tx.db.deleteFrom('council_items').where('school_id', '=', tx.schoolId).where('id', '=', state.id).execute();
    if (state.caseId !== null) {
      await setDues(tx, [{ caseId: state.caseId, kind: state.kind }], null);
      await refreshReaders(tx, state.meeting.id, state.caseId);
    }
    await tellChanged(tx, state.meeting.id, actor.personId);
    return { value: {}, about: aboutItem(state) };
  },
});
