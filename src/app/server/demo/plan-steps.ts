import { randomUUID } from 'node:crypto';
import { completeMeasure, handOverCopy, savePlan, startPlan } from '#features/plan/contract.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { DemoCase, OpenMeasure } from './case-steps.ts';
import { supporterOf } from './case-steps.ts';
import { measureWords, typed, words } from './words.ts';
import type { World } from './world.ts';

type Line = {
  readonly kind: string;
  readonly section: 'child' | 'family' | 'teachers';
  readonly by: string;
  readonly after: number;
};

/** Clause 14: causes, and measures of four kinds, each with who answers for it and its day within the term. */
export async function draftPlan(
  { hand, idOf }: World,
  one: DemoCase,
  from: PlainDate,
  endsOn: PlainDate,
): Promise<DemoCase['plan']> {
  const started = await hand.act('social', startPlan, { caseId: one.id, copy: false });
  const [first, second] = [randomUUID(), randomUUID()];
  const lines: readonly Line[] = [
    { kind: 'psychological-support', section: 'child', by: supporterOf(one), after: 12 },
    { kind: 'parents-work', section: 'family', by: one.teacher, after: 25 },
    { kind: 'extra-lessons', section: 'teachers', by: 'maths', after: 45 },
    { kind: 'occupation-leisure', section: 'child', by: 'social', after: 80 },
  ];
  const measures = lines.map((line) => ({
    line,
    id: randomUUID(),
    dueOn: dayIn(addDays(from, line.after), endsOn),
  }));
  const row = (line: Line) => rowOf(line, one.lang, idOf(line.by));
  const daily: Line = { kind: 'attendance-control', section: 'teachers', by: one.teacher, after: 0 };
  await hand.act('social', savePlan, {
    ...started,
    goal: typed(one.lang, words.goal),
    causes: [
      { id: first, words: typed(one.lang, words.cause) },
      { id: second, words: typed(one.lang, words.cause2) },
    ],
    measures: [
      { ...row(daily), id: randomUUID(), causeId: first, dueOn: endsOn, startsOn: from, frequency: 'weekly' },
      ...measures.map(({ line, id, dueOn }, at) =>
        Object.assign(row(line), {
          id,
          dueOn,
          causeId: at === 2 ? second : first,
          startsOn: null,
          frequency: null,
        }),
      ),
    ],
  });
  return { id: started.planId, measures: measures.map(({ id, dueOn, line }) => ({ id, dueOn, by: line.by })) };
}

const rowOf = ({ kind, section }: Line, lang: DemoCase['lang'], responsibleId: string) => ({
  kind,
  section,
  words: typed(lang, measureWords[kind] ?? words.goal),
  responsibleIds: [responsibleId],
  form: null,
  outsiders: [],
  goesOnFrom: null,
  expected: null,
});

const dayIn = (wanted: PlainDate, last: PlainDate): PlainDate => (wanted < last ? wanted : last);

/** Clause 14: the mother takes the copy; the last refuses to sign before two witnesses. */
export async function handOver({ hand }: World, one: DemoCase, on: PlainDate, refused = false): Promise<void> {
  if (one.plan === null) return;
  await hand.act('social', handOverCopy, {
    planId: one.plan.id,
    guardianId: one.pupil.guardians[0] ?? '',
    outcome: refused ? 'refused' : 'handed',
    onDay: on,
    way: 'in-person',
    witnesses: refused ? ['Сынып жетекшісі', 'Педагог-психолог'] : [],
    note: null,
    fileId: null,
  });
}

/** Marks the measures that have fallen due, all but the last ones their keeper forgot. */
export async function work({ hand }: World, one: DemoCase, forgotten = 0): Promise<void> {
  if (one.plan === null) return;
  const due = one.plan.measures.filter(({ dueOn }) => dueOn <= hand.now());
  const marked = due.slice(0, Math.max(0, due.length - forgotten));
  for (const [at, measure] of marked.entries()) await mark(hand, one, measure, at === 2 ? 'partly' : 'done');
  const left = one.plan.measures.filter((measure) => !marked.includes(measure));
  one.plan = { ...one.plan, measures: left };
}

async function mark(
  hand: World['hand'],
  one: DemoCase,
  measure: OpenMeasure,
  outcome: 'done' | 'partly',
): Promise<void> {
  await hand.act(measure.by, completeMeasure, {
    measureId: measure.id,
    version: 1,
    outcome,
    doneOn: measure.dueOn,
    result: typed(one.lang, outcome === 'done' ? words.result : words.partly),
    fileIds: [],
  });
}
