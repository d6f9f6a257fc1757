import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { uninvite as contract } from '../contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { refreshReaders } from './agenda-readers.ts';
import { aboutItem } from './lock-item.ts';
import { lockInvitation } from './lock-invitation.ts';
import { tellChanged } from './notice-store.ts';

/** Takes back an invitation nobody has been told of; a specialist's reading ends with it. */
export const uninvite = deed({
  contract,
  load: (tx, input) => lockInvitation(tx, input.invitationId),
  decide: ({ state }) => {
    const moved = moveMeeting(state.item.meeting.state, 'prepare');
    return moved.ok && state.delivered ? refuse('invitation-delivered') : moved;
  },
  save: async (tx, _decided, { state, actor }) => {
    await tx.db
      .deleteFrom('council_invitations')
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    if (state.personId !== null && state.item.caseId !== null) {
      await refreshReaders(tx, state.item.meeting.id, state.item.caseId);
    }
    if (state.personId !== null) await tellChanged(tx, state.item.meeting.id, actor.personId);
    return { value: {}, about: aboutItem(state.item) };
  },
});
