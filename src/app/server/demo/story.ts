import { joinAppeal, declineAppeal, returnAppeal, withdrawAppeal, writeAppeal } from '#features/referral/contract.ts';
import { askAgain } from '#features/dossier/contract.ts';
import { gather, openCase, praise, supporterOf, type DemoCase, type Wish } from './case-steps.ts';
import { call, hold, sign, type Item } from './meeting-steps.ts';
import { finish, petition, prepare, removal, type Placing } from './chapters.ts';
import { petitionCommission } from './petition-steps.ts';
import { draftPlan, work } from './plan-steps.ts';
import { passWorkOn } from './transfer-steps.ts';
import { factsOf, typed, words } from './words.ts';
import type { World } from './world.ts';

type Child = readonly [grade: number, letter: string, place: number];
const wish = ([grade, letter, place]: Child, ...grounds: readonly string[]): Wish => ({
  grade,
  letter,
  place,
  grounds,
});

/** Ten months of a school: five sittings behind it, one waiting for a signature, one tomorrow, one later. */
export async function tellStory(world: World, leaver: Child): Promise<void> {
  const spring = await tellSpring(world, leaver);
  const autumn = await tellAutumn(world, spring);
  const late = await tellThisMonth(world, [...spring.filter(({ called }) => called !== 'moved'), ...autumn]);
  await petitionCommission(world, theOne(autumn, 'middle'));
  await tellAppeals(world);
  await world.hand.goTo(world.today, '00:00');
  for (const one of late) await gather(world, one, world.day(-1), ['characteristic']);
}

/** Cases still on record when a chapter ends, by the name the next one knows them by. */
type Running = readonly (DemoCase & { readonly called: string })[];
const named = (called: string, one: DemoCase | undefined): Running[number] => {
  if (one === undefined) throw new Error(`The story lost ${called}`);
  return Object.assign(one, { called });
};
const theOne = (running: Running, called: string): DemoCase =>
  named(
    called,
    running.find((one) => one.called === called),
  );

async function tellSpring(world: World, leaver: Child): Promise<Running> {
  const { day } = world;
  const first = await prepare(world, -275, [
    { ...wish([7, 'Ә', 0], 'academic-failure', 'absence'), endsOn: day(-95), papers: 'with-act' },
    { ...wish([8, 'Б', 0], 'charter-breach'), endsOn: day(-120) },
    { ...wish([9, 'Ә', 0], 'family-difficulty'), endsOn: null },
    { ...wish([10, 'Б', 0], 'lack-of-supervision'), endsOn: day(-95) },
    { ...wish(leaver, 'absence'), endsOn: day(-120) },
  ]);
  await finish(world, -275, first.meeting);
  const [extended, better, , moved, leaving] = first.cases;
  const [one, two] = [named('better', better), named('leaving', leaving)];
  await world.hand.goTo(day(-196));
  for (const each of [one, two, named('moved', moved), named('extended', extended)]) await work(world, each);
  await petition(world, one, { reason: 'improvement' });
  await praise(world, one);
  await petition(world, two, { reason: 'graduation' });
  const second = await prepare(
    world,
    -180,
    [
      { ...wish([6, 'Ә', 0], 'absence', 'lack-of-supervision'), endsOn: day(-4) },
      { ...wish([9, 'Б', 1], 'academic-failure'), endsOn: day(2) },
      { ...wish([5, 'Ә', 0], 'charter-breach'), endsOn: day(3) },
    ],
    [removal(one, 'remove-early', 'improvement'), removal(two, 'remove-early', 'graduation')],
  );
  await finish(world, -180, second.meeting);
  const [over, asksMore, asksOut] = second.cases;
  return [
    named('extended', extended),
    named('moved', moved),
    named('over', over),
    named('asks-more', asksMore),
    named('asks-out', asksOut),
  ];
}

async function tellAutumn(world: World, spring: Running): Promise<Running> {
  const { day } = world;
  const third = await tellSummer(world, spring);
  const [middle, goes, other] = third;
  const going = named('goes', goes);
  await world.hand.goTo(day(-72));
  await petition(world, going, { reason: 'move' });
  const fourth = await prepare(
    world,
    -55,
    [
      { ...wish([10, 'Ә', 0], 'administrative-offence'), endsOn: day(110) },
      { ...wish([4, 'Б', 0], 'family-difficulty'), endsOn: day(100), papers: 'with-act' },
      { ...wish([8, 'Ә', 0], 'substances'), endsOn: day(120), papers: 'no-psychologist' },
      { ...wish([3, 'Ә', 0], 'academic-failure'), endsOn: null },
    ],
    [removal(going, 'remove-early', 'move')],
  );
  await finish(world, -55, fourth.meeting);
  const stranger = named('other', other);
  await petition(world, stranger, { reason: 'other' });
  const fifth = await prepare(
    world,
    -33,
    [
      { ...wish([8, 'Б', 0], 'absence', 'charter-breach'), endsOn: day(130) },
      { ...wish([6, 'Б', 0], 'lack-of-supervision'), endsOn: day(90) },
      { ...wish([9, 'Ә', 1], 'charter-breach'), endsOn: day(90), adjourned: true },
    ],
    [removal(stranger, 'remove-early', 'other')],
  );
  await finish(world, -33, fifth.meeting, fifth.cases.slice(1, 2));
  return [
    named('middle', middle),
    named('adjourned', fifth.cases[2]),
    ...fourth.cases.slice(0, 3).map((one) => named('diligent', one)),
    ...fifth.cases.slice(0, 2).map((one) => named('diligent', one)),
  ];
}

async function tellSummer(world: World, spring: Running): Promise<readonly DemoCase[]> {
  const { day, hand } = world;
  const [extended, moved] = [theOne(spring, 'extended'), theOne(spring, 'moved')];
  await hand.goTo(day(-116));
  await petition(world, extended, { months: 5 });
  await petition(world, moved, { reason: 'change-of-school' });
  await passWorkOn(world, moved);
  extended.plan = await draftPlan(world, extended, day(-95), day(55));
  const third = await prepare(
    world,
    -98,
    [
      { ...wish([7, 'Ә', 1], 'absence'), endsOn: day(80) },
      { ...wish([8, 'Б', 1], 'academic-failure'), endsOn: day(60) },
      { ...wish([11, 'Ә', 0], 'charter-breach'), endsOn: day(60) },
    ],
    [extension(world, extended), removal(moved, 'end-of-term', 'change-of-school')],
  );
  await finish(world, -98, third.meeting);
  return third.cases;
}

const extension = ({ day, idOf }: World, one: DemoCase): Item => ({
  one,
  kind: 'end-of-term',
  decision: { kind: 'extend', term: { endsOn: day(55) }, responsibleId: idOf('social'), planId: one.plan?.id ?? null },
});

/**
 * This month: a plan that is late, a protocol with one signature, tomorrow's sitting, one later, two that wait. Gives
 * the children whose papers come in too late.
 */
async function tellThisMonth(world: World, running: Running): Promise<readonly DemoCase[]> {
  const { day } = world;
  const sixth = await prepare(world, -13, [
    { ...wish([7, 'Б', 0], 'academic-failure'), endsOn: day(140) },
    { ...wish([7, 'Ә', 2], 'family-difficulty'), endsOn: day(150), planLater: 6 },
  ]);
  await finish(world, -13, sixth.meeting, sixth.cases.slice(0, 1));
  const seventh = await prepare(world, -2, [
    { ...wish([8, 'Б', 2], 'absence'), endsOn: day(120) },
    { ...wish([5, 'Б', 0], 'lack-of-supervision'), endsOn: day(120) },
  ]);
  const late = await prepareTomorrow(world, running);
  for (const one of [...running, ...sixth.cases])
    await work(world, one, 'called' in one && (one.called === 'middle' || one.called === 'over') ? 1 : 0);
  await sign(world, seventh.meeting, await hold(world, seventh.meeting), ['presiding']);
  return late;
}

async function prepareTomorrow(world: World, running: Running): Promise<readonly DemoCase[]> {
  const { day } = world;
  const [more, out, again] = [theOne(running, 'asks-more'), theOne(running, 'asks-out'), theOne(running, 'adjourned')];
  await petition(world, more, { months: 3 });
  await petition(world, out, { reason: 'improvement' });
  await praise(world, out);
  const waiting: readonly Placing[] = [
    { ...wish([7, 'Ә', 3], 'absence', 'academic-failure'), endsOn: day(120), papers: 'with-act' },
    { ...wish([8, 'Б', 3], 'charter-breach'), endsOn: day(120), papers: 'no-psychologist' },
    { ...wish([9, 'Б', 2], 'family-difficulty'), endsOn: day(120), papers: 'none' },
  ];
  const asked: readonly Item[] = [
    { ...extension(world, more), invited: 'not-reached' },
    { ...removal(out, 'end-of-term', 'improvement'), invited: 'waits' },
  ];
  const { cases } = await prepare(world, 1, waiting, asked);
  const later = await openCase(world, wish([7, 'Ә', 4], 'administrative-offence'), day(-9));
  await call(world, day(14), [
    { one: again, kind: 'place', decision: { kind: 'not-place' }, invited: 'none' },
    { one: later, kind: 'place', decision: { kind: 'not-place' }, invited: 'waits' },
  ]);
  await openCase(world, wish([6, 'Ә', 1], 'academic-failure'), day(-6));
  await openCase(world, wish([3, 'Б', 0], 'lack-of-supervision'), day(-6));
  for (const one of [...cases.slice(1), later]) await remind(world, one);
  return cases.slice(2);
}

/** Clause 11: the psychologist who supports the child is asked once more. */
async function remind({ hand, idOf }: World, one: DemoCase): Promise<void> {
  const which = { caseId: one.id, purpose: 'placing' as const, kind: 'psychological-conclusion' as const, version: 0 };
  await hand.act('deputy', askAgain, { ...which, personId: idOf(supporterOf(one)) });
}

type Voice = { readonly who: string; readonly child: Child; readonly ground: string; readonly danger?: boolean };

/** Appeals in every state: waiting, one of them urgent; returned, withdrawn, declined, joined. */
async function tellAppeals({ hand, pupil, day }: World): Promise<void> {
  await hand.goTo(day(-1), '12:00');
  const write = async ({ who, child, ground, danger = false }: Voice) => {
    const lang = child[1] === 'Ә' ? 'kk' : 'ru';
    return hand.act(who, writeAppeal, {
      pupilId: pupil(...child).id,
      grounds: [ground],
      facts: typed(lang, danger ? words.danger : (factsOf[ground] ?? words.asked)),
      happenedOn: day(-3),
      done: typed(lang, words.done),
      asked: typed(lang, words.asked),
      danger: danger ? ['violence'] : [],
      fileIds: [],
    });
  };
  await write({ who: 'maths', child: [7, 'Ә', 5], ground: 'academic-failure' });
  await write({ who: 'class-8b', child: [8, 'Б', 6], ground: 'absence' });
  await write({ who: 'medic', child: [4, 'Ә', 2], ground: 'lack-of-supervision', danger: true });
  const back = await write({ who: 'medic', child: [7, 'Ә', 6], ground: 'charter-breach' });
  await hand.act('deputy', returnAppeal, { ...ref(back), missing: typed('kk', words.missing) });
  const no = await write({ who: 'maths', child: [9, 'Б', 4], ground: 'charter-breach' });
  await hand.act('deputy', declineAppeal, { ...ref(no), why: typed('ru', words.declined) });
  const taken = await write({ who: 'maths', child: [6, 'Б', 3], ground: 'absence' });
  await hand.act('maths', withdrawAppeal, ref(taken));
  const more = await write({ who: 'maths', child: [7, 'Ә', 0], ground: 'absence' });
  await hand.act('deputy', joinAppeal, ref(more));
}

const ref = ({ id, version }: { readonly id: string; readonly version: number }) => ({ appealId: id, version });
