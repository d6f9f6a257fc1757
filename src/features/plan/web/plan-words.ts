import { shortDate } from '#kernel/pure/long-date.ts';
import type { Facts, Refusal, Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import { sentenceOf } from '#ui/api/sentence-of.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { Measure, planOfCase } from '../contract.ts';
import type { Outsider } from '../rules/measure-shapes.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';

export type PlanAnswer = OutputOf<typeof planOfCase>;
export type Kind = PlanAnswer['kinds'][number];

/** The kind of a measure in the reader's language. */
export function kindWord(kinds: readonly Kind[], code: string): string {
  return kinds.find((kind) => kind.code === code)?.names[getLanguage()] ?? code;
}

/** A text as the reader reads it: the twin when it is in their language. */
export function readable(text: Text | null): string {
  if (text === null) return '';
  return text.lang === getLanguage() || text.other === undefined || text.other === '' ? text.text : text.other;
}

/** «20.01.2027», «еженедельно, 01.12.2026 – 20.01.2027», a dash while not set. */
export function daysWord({ dueOn, frequency, startsOn }: Pick<Measure, 'dueOn' | 'frequency' | 'startsOn'>): string {
  const day = (on: Measure['dueOn']): string => (on === null ? '–' : shortDate(on));
  return frequency === null ? day(dueOn) : `${say(`plan_frequency_${frequency}`)}, ${day(startsOn)} – ${day(dueOn)}`;
}

/** «Ә. Сейтқали, «Жас қанат» клубы». */
export const outsiderWord = ({ name, organisation }: Outsider): string =>
  [name, organisation ?? ''].filter((part) => part !== '').join(', ');

/** Why a rule says no, or null. */
export const whyNot = (result: Result<unknown>): string | null =>
  result.ok ? null : sentenceOfRefusal(result.refusal);

const sentenceOfRefusal = ({ reason, facts }: Refusal): string =>
  sentenceOf({ kind: 'refused', refusal: { reason, facts: shownFacts(facts) } });

/** Facts as the parts that show them take them. */
export const shownFacts = (facts: Facts): Record<string, string | number | boolean | string[] | null> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isList(fact) ? [...fact] : fact]));

const isList = (fact: unknown): fact is readonly string[] => Array.isArray(fact);
