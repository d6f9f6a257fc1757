import type { Text } from '#kernel/pure/text.ts';
import type { Cause, Measure } from '../contract.ts';

export type ComparedPlan = { readonly causes: readonly Cause[]; readonly measures: readonly Measure[] };

const cells = ['what', 'form', 'cause', 'days', 'who', 'expected'] as const;
type ChangedCell = (typeof cells)[number];

export type ComparedMeasure =
  | { readonly what: 'kept'; readonly before: Measure; readonly after: Measure }
  | {
      readonly what: 'changed';
      readonly before: Measure;
      readonly after: Measure;
      readonly cells: readonly ChangedCell[];
    }
  | { readonly what: 'added'; readonly before: null; readonly after: Measure }
  | { readonly what: 'finished' | 'dropped'; readonly before: Measure; readonly after: null };

/**
 * Clause 16: what a revision makes of the former plan, by the identity of measures: those that go on in the order of the new
 * plan, then those that end, done or dropped.
 */
export function comparePlans(former: ComparedPlan, next: ComparedPlan): readonly ComparedMeasure[] {
  const before = new Map(former.measures.map((measure) => [measure.id, measure]));
  const goOn = new Set(next.measures.map(({ goesOnFrom }) => goesOnFrom));
  const onward = next.measures.map((after): ComparedMeasure => {
    const from = before.get(after.goesOnFrom ?? '');
    if (from === undefined) return { what: 'added', before: null, after };
    const changed = cells.filter((cell) => saidIn[cell](from, former) !== saidIn[cell](after, next));
    return changed.length === 0
      ? { what: 'kept', before: from, after }
      : { what: 'changed', before: from, after, cells: changed };
  });
  const ended = former.measures
    .filter(({ id }) => !goOn.has(id))
    .map((measure): ComparedMeasure => {
      const what = measure.outcome === 'done' ? 'finished' : 'dropped';
      return { what, before: measure, after: null };
    });
  return [...onward, ...ended];
}

/** Each cell as one string: two cells that read the same are the same. Causes have ids of their own in each revision. */
const saidIn: Readonly<Record<ChangedCell, (measure: Measure, plan: ComparedPlan) => string>> = {
  what: ({ kind, words }) => `${kind} ${said(words)}`,
  form: ({ form }) => said(form),
  cause: ({ causeId }, { causes }) => said(causes.find(({ id }) => id === causeId)?.words ?? null),
  days: ({ dueOn, frequency, startsOn }) => [dueOn, frequency, startsOn].join(' '),
  who: ({ responsibleIds, outsiders }) =>
    [...responsibleIds.toSorted(), ...outsiders.map(({ name, organisation }) => `${name}|${organisation ?? ''}`)].join(
      ' ',
    ),
  expected: ({ expected }) => said(expected),
};

const said = (text: Text | null): string =>
  text === null ? '' : [text.text.trim(), text.other?.trim() ?? ''].join('|').replace(/^\|$/u, '');
