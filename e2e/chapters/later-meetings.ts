import { idOf, type Journey } from '../support/journey.ts';
import { byApi } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';

type Later = {
  readonly caseId: string;
  readonly kind: 'place' | 'end-of-term';
  readonly number: string;
  readonly calledOn: string;
  readonly heldOn: string;
};

/** By the API: a later meeting is called, the case put on its agenda, the mother invited with her paper handed over, the meeting opened. The decision and the signatures are made on the screens. */
export async function laterMeeting(
  journey: Journey,
  { caseId, kind, number, calledOn, heldOn }: Later,
): Promise<string> {
  const deputy = await byApi(journey, 'deputy');
  const social = await byApi(journey, 'social');
  await journey.tirek.setClock(`${calledOn}T10:00:00+05:00`);
  const { id } = await deputy.done('council.call-meeting', {
    decisionNumber: number,
    decisionOn: calledOn,
    heldOn,
    startsAt: '15:00',
    place: textOf(journey.lang, 'place'),
    format: 'in-person',
  });
  const item = await social.done('council.add-item', { meetingId: id, kind, caseId });
  const { invitationIds } = await social.done('council.invite', {
    itemId: item.id,
    guardianIds: [idOf(journey, 'mother')],
  });
  const view = await social.value('council.meeting', { meetingId: id });
  const made = view.items[0].invitations.find((one: { id: string }) => one.id === invitationIds[0]);
  await social.done('council.record-delivery', {
    invitationId: made.id,
    version: made.version,
    outcome: 'received',
    deliveredOn: calledOn,
    way: 'in-person',
  });
  await journey.tirek.setClock(`${heldOn}T15:00:00+05:00`);
  const secretary = await byApi(journey, 'social');
  const ready = await secretary.value('council.meeting', { meetingId: id });
  const people = ready.people.map((one: { id: string }) => ({ personId: one.id, present: true }));
  const part = (wanted: string): string => ready.people.find((one: { part: string }) => one.part === wanted).id;
  await secretary.done('council.open-meeting', {
    meetingId: id,
    version: ready.version,
    presidingId: part('chair'),
    secretaryId: part('secretary'),
    people,
  });
  return id;
}
