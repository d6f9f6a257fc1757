import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { markAttendance as contract } from '../contract.ts';
import { mayDecide } from '../rules/check-decisions.ts';
import { knownVisits, participantIds, saveAttendance, saveVisits } from './attendance-store.ts';
import { noteComings } from './coming-store.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting, protocolOf } from './lock-meeting.ts';

/** Clause 13: participants; parents who did not come are recorded and do not stop the meeting (clause 9). */
export const markAttendance = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'share');
    if (meeting === null) return null;
    return {
      meeting,
      protocol: await protocolOf(tx, meeting.id),
      participants: await participantIds(tx, meeting.id),
      knownVisits: await knownVisits(tx, meeting.id, input.visitors),
    };
  },
  decide: ({ state: { meeting, protocol, participants, knownVisits: known }, input }) => {
    const open = mayDecide({
      meetingState: meeting.state,
      protocolState: protocol?.state ?? null,
      item: { kind: 'other', rolledOver: false },
    });
    if (!open.ok) return open;
    if (!input.people.every((one) => participants.includes(one.personId))) return refuse('not-a-participant');
    const leading = input.people.find(
      (one) => !one.present && [meeting.presidingId, meeting.secretaryId].includes(one.personId),
    );
    if (leading !== undefined)
      return refuse(leading.personId === meeting.presidingId ? 'presiding-absent' : 'secretary-absent');
    return known === input.visitors.length ? ok(undefined) : refuse('not-a-guardian');
  },
  save: async (tx, _decided, { state, input }) => {
    if (state.meeting.state === 'opened') await noteComings(tx, state.meeting, input.people);
    await saveAttendance(tx, state.meeting.id, input.people);
    await saveVisits(tx, input.visitors);
    return { value: {}, about: aboutMeeting(state.meeting.id) };
  },
});
