import { filePetition } from '#features/term/contract.ts';
import type { RemovalReason } from '#features/procedure/rules/pack.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { gather, openCase, type DemoCase, type Wish } from './case-steps.ts';
import { both, call, hold, sign, type Item, type Meeting } from './meeting-steps.ts';
import { draftPlan, handOver } from './plan-steps.ts';
import { hearChild } from './support-steps.ts';
import { typed, words } from './words.ts';
import type { World } from './world.ts';

/** A child the Council places, with the last day of the term, or does not place. */
export type Placing = Wish & {
  readonly endsOn: PlainDate | null;
  readonly papers?: 'all' | 'no-psychologist' | 'with-act' | 'none';
  /** The plan follows this many days after the meeting. */
  readonly planLater?: number;
  readonly adjourned?: boolean;
};

const always = ['characteristic', 'psychological-conclusion', 'brief-information'] as const;
const papersOf = {
  all: always,
  'no-psychologist': ['characteristic', 'brief-information'],
  'with-act': [...always, 'living-conditions-act'],
  none: [],
} as const;

/** From the appeals to the called meeting: what comes before a hearing, in the order of days. */
export async function prepare(
  world: World,
  offset: number,
  placings: readonly Placing[],
  others: readonly Item[] = [],
) {
  const { hand, day } = world;
  const heldOn = day(offset);
  await hand.goTo(day(offset - 14));
  const opened: { readonly placing: Placing; readonly one: DemoCase }[] = [];
  for (const placing of placings) opened.push({ placing, one: await openCase(world, placing, day(offset - 15)) });
  await hand.goTo(day(offset - 11));
  const items: Item[] = [];
  for (const { placing, one } of opened) {
    if (placing.endsOn !== null && isPlanned(placing)) one.plan = await draftPlan(world, one, heldOn, placing.endsOn);
    items.push({ one, kind: 'place', decision: decisionOf(world, placing, one, heldOn) });
  }
  const meeting = await call(world, heldOn, [...items, ...others]);
  await hand.goTo(day(offset - 6));
  for (const { placing, one } of opened) await gather(world, one, day(offset - 16), papersOf[placing.papers ?? 'all']);
  return { meeting, cases: opened.map(({ one }) => one) };
}

const isPlanned = ({ planLater, adjourned }: Placing): boolean => planLater === undefined && adjourned !== true;

function decisionOf({ idOf }: World, placing: Placing, one: DemoCase, heldOn: PlainDate): Item['decision'] {
  if (placing.adjourned === true)
    return { kind: 'adjourn', until: addDays(heldOn, 49), note: typed('kk', words.adjourned) };
  if (placing.endsOn === null) return { kind: 'not-place' };
  const { planLater } = placing;
  return {
    kind: 'place',
    term: { endsOn: placing.endsOn },
    responsibleId: idOf('social'),
    planId: one.plan?.id ?? null,
    planFollowsOn: planLater === undefined ? null : addDays(heldOn, planLater),
  };
}

/** Held, signed by both, and the copies of the plans handed over three days later. */
export async function finish(world: World, offset: number, meeting: Meeting, undelivered: readonly DemoCase[] = []) {
  const version = await hold(world, meeting);
  await world.hand.goTo(meeting.heldOn, '17:30');
  await sign(world, meeting, version, both);
  await world.hand.goTo(world.day(offset + 3), '16:00');
  const withPlan = meeting.items.filter(({ one, decision }) => one.plan !== null && givesPlan(decision.kind));
  for (const [at, { one }] of withPlan.entries())
    if (!undelivered.includes(one)) await handOver(world, one, world.hand.now(), at === 2);
  const [first] = withPlan;
  if (first !== undefined) await hearChild(world, first.one, world.hand.now());
}

const givesPlan = (kind: string): boolean => kind === 'place' || kind === 'extend';

/** Clauses 16, 19: the person responsible asks to remove, or for more time. */
export async function petition(
  { hand }: World,
  one: DemoCase,
  wanted: { readonly reason: RemovalReason } | { readonly months: number },
): Promise<void> {
  const asked =
    'reason' in wanted
      ? { kind: 'remove' as const, reason: wanted.reason, words: typed(one.lang, words.petition) }
      : { kind: 'extend' as const, months: wanted.months, words: typed(one.lang, words.longer) };
  await hand.act('social', filePetition, { caseId: one.id, petition: asked });
}

export const removal = (one: DemoCase, kind: Item['kind'], reason: RemovalReason): Item => ({
  one,
  kind,
  decision: { kind: 'remove', reason, note: typed(one.lang, reason === 'other' ? words.left : words.positive) },
});
