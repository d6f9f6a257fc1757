import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { recordDelivery as contract } from '../contract.ts';
import { moveProtocol } from '../rules/move-protocol.ts';
import { aboutItem } from './lock-item.ts';
import { lockInvitation } from './lock-invitation.ts';
import { peopleKnown } from './people-known.ts';

/**
 * Clause 9: when, how and by whom an invitation reached its addressee, and of which day it told; recorded until the protocol
 * is locked. After the meeting was moved it is handed over, and recorded, again.
 */
export const recordDelivery = deed({
  contract,
  load: async (tx, input) => {
    const locked = await lockInvitation(tx, input.invitationId);
    return locked === null ? null : { ...locked, delivererKnown: await peopleKnown(tx, [input.deliveredBy]) };
  },
  decide: ({ state, input, today }) => {
    const { meeting, protocol } = state.item;
    if (meeting.state === 'cancelled') return refuse('meeting-cancelled', { verb: 'record-delivery' });
    if (input.deliveredOn > today) return refuse('delivered-in-future', { deliveredOn: input.deliveredOn });
    if (!state.delivererKnown) return refuse('person-unknown');
    return protocol === null ? ok(undefined) : moveProtocol(protocol.state, 'edit');
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_invitations')
      .set({
        delivered_on: input.deliveredOn,
        way: input.way,
        outcome: input.outcome,
        delivered_by: input.deliveredBy ?? actor.personId,
        told_on: state.item.meeting.heldOn,
        told_at: state.item.meeting.startsAt,
        version,
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { version }, about: aboutItem(state.item) };
  },
});
