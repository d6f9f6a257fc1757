import type { z } from 'zod';
import {
  addItem,
  callMeeting,
  closeMeeting,
  decideItem,
  hearItem,
  invite,
  lockProtocol,
  markAttendance,
  openMeeting,
  recordDelivery,
  signProtocol,
} from '#features/council/contract.ts';
import type { DecisionWanted } from '#features/council/rules/decision.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { DemoCase } from './case-steps.ts';
import { leaderOf } from './staff.ts';
import { typed, words } from './words.ts';
import type { World } from './world.ts';

type Kind = 'place' | 'end-of-term' | 'remove-early';
export type Item = {
  readonly one: DemoCase;
  readonly kind: Kind;
  readonly decision: z.input<typeof DecisionWanted>;
  /** How the invitation of the parents went; none: nobody wrote one. */
  readonly invited?: 'received' | 'not-reached' | 'waits' | 'none';
};
export type Meeting = {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly items: readonly (Item & { readonly itemId: string })[];
};

export const members: readonly string[] = [
  'head',
  'deputy',
  'social',
  'psychologist',
  leaderOf(7, 'Ә'),
  leaderOf(8, 'Б'),
  'maths',
];

/** Clauses 5, 9: called, its agenda set, the parents invited. */
export async function call(world: World, heldOn: PlainDate, items: readonly Item[]): Promise<Meeting> {
  const { hand } = world;
  const on = hand.now();
  const { id } = await hand.act('head', callMeeting, {
    decisionNumber: `${heldOn.slice(5, 7)}-${heldOn.slice(8)}`,
    decisionOn: on,
    heldOn,
    startsAt: '15:00',
    place: typed('kk', words.place),
    format: 'in-person',
  });
  const put: Meeting['items'][number][] = [];
  for (const item of items) {
    const added = await hand.act('social', addItem, { meetingId: id, kind: item.kind, caseId: item.one.id });
    put.push({ ...item, itemId: added.id });
    await inviteParents(world, added.id, item, on);
  }
  return { id, heldOn, items: put };
}

async function inviteParents({ hand }: World, itemId: string, item: Item, on: PlainDate): Promise<void> {
  const { invited = 'received', one } = item;
  if (invited === 'none') return;
  const made = await hand.act('social', invite, { itemId, guardianIds: one.pupil.guardians.slice(0, 1) });
  const [invitationId] = made.invitationIds;
  if (invited === 'waits' || invitationId === undefined) return;
  const way = invited === 'received' ? 'in-person' : 'phone';
  await hand.act('social', recordDelivery, { invitationId, version: 1, outcome: invited, deliveredOn: on, way });
}

/** Clause 13: opened, heard, decided, closed; its protocol locked. Gives the version to sign. */
export async function hold(world: World, meeting: Meeting): Promise<number> {
  const { hand, idOf } = world;
  await hand.goTo(meeting.heldOn, '15:00');
  const opened = await hand.act('social', openMeeting, {
    meetingId: meeting.id,
    version: 1,
    presidingId: idOf('head'),
    secretaryId: idOf('social'),
    people: members.map((who) => ({
      personId: idOf(who),
      present: who !== 'maths',
      absenceReason: who === 'maths' ? 'іссапарда' : null,
    })),
  });
  for (const item of meeting.items) await hear(world, meeting.id, item);
  await hand.goTo(meeting.heldOn, '16:30');
  await hand.act('social', closeMeeting, { meetingId: meeting.id, version: opened.version, endsAt: '16:30' });
  const locked = await hand.act('social', lockProtocol, { meetingId: meeting.id, version: 1 });
  return locked.version;
}

async function hear({ hand }: World, meetingId: string, item: Meeting['items'][number]): Promise<void> {
  const { itemId, one, decision, invited = 'received' } = item;
  const heard = await hand.act('social', hearItem, {
    itemId,
    version: 1,
    heard: typed(one.lang, words.heard),
    childWords: typed(one.lang, words.child),
    speeches: [{ who: 'педагог-психолог', text: typed(one.lang, words.speech) }],
  });
  const guardianId = one.pupil.guardians[0] ?? '';
  if (invited === 'received')
    await hand.act('social', markAttendance, { meetingId, visitors: [{ itemId, guardianId, present: true }] });
  await hand.act('social', decideItem, { itemId, version: heard.version, decisions: [decision] });
}

type Part = 'presiding' | 'secretary';

/** The signatures on paper come in with their scans; at the second the decisions take effect. */
export async function sign({ hand }: World, meeting: Meeting, version: number, parts: readonly Part[]): Promise<void> {
  let next = version;
  for (const part of parts) {
    const fileId = await hand.scan('social', `protocol-${part}.png`);
    const input = { meetingId: meeting.id, version: next, part, signedOn: meeting.heldOn, fileId };
    next = (await hand.act('social', signProtocol, input)).version;
  }
}

export const both: readonly Part[] = ['presiding', 'secretary'];
