import { z } from 'zod';
import type { BigSchool } from './seed-big-school.ts';

export type Screen = {
  readonly name: string;
  readonly question: string;
  readonly input: unknown;
  /** The file of the hand-written SQL, and its second parameter. */
  readonly baseline: string;
  readonly second: string;
  /** The rows of each answer by id, in their order: the baseline must answer what the screen shows. */
  readonly ours: (value: unknown) => readonly string[];
  readonly theirs: (body: unknown) => readonly string[];
};

const Row = z.object({ id: z.string() });
const idsOf = (rows: readonly z.infer<typeof Row>[]): string[] => rows.map(({ id }) => id);

const Card = z.object({ card: Row });
const Timeline = z.object({ timeline: z.array(Row) });
const Register = z.object({ rows: z.array(Row) });
const Duties = z.object({ duties: z.array(Row.extend({ kind: z.string() })) });
const Hits = z.object({ hits: z.array(Row) });
/** The screens ask for one row more than they show, to know whether there are more; so do the baselines. */
const shown = { timeline: 10, list: 30, duties: 7 };
const inTimeline = (value: unknown): string[] => idsOf(Timeline.parse(value).timeline).slice(0, shown.timeline);
const inList = (value: unknown): string[] => idsOf(z.array(Row).parse(value)).slice(0, shown.list);
/** My day shows seven of each kind. */
const inMyDay = (value: unknown): string[] => {
  const kinds = Map.groupBy(Duties.parse(value).duties, ({ kind }) => kind);
  return [...kinds.values()].flatMap((rows) => idsOf(rows.slice(0, shown.duties)));
};

export const screensOf = (school: BigSchool): Screen[] => [
  {
    name: 'open case: card',
    question: 'cases.card',
    input: { caseId: school.longCase },
    baseline: 'case-card',
    second: school.longCase,
    ours: (value) => [Card.parse(value).card.id],
    theirs: (body) => [Row.parse(body).id],
  },
  {
    name: 'open case: glance',
    question: 'overview.case-page',
    input: { caseId: school.longCase },
    baseline: 'open-case',
    second: school.longCase,
    ours: inTimeline,
    theirs: inTimeline,
  },
  {
    name: 'register page',
    question: 'cases.register',
    input: { show: 'on-record' },
    baseline: 'register',
    second: '',
    ours: (value) => idsOf(Register.parse(value).rows),
    theirs: inList,
  },
  {
    name: 'My day',
    question: 'overview.my-day',
    input: {},
    baseline: 'my-day',
    second: school.ids.people.deputy,
    ours: inMyDay,
    theirs: inMyDay,
  },
  {
    name: 'search',
    question: 'overview.search',
    input: { words: 'оқушы12' },
    baseline: 'search',
    second: 'оқушы12',
    ours: (value) => idsOf(Hits.parse(value).hits),
    theirs: inList,
  },
];
