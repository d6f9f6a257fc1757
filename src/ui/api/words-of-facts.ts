import { isPlainDate } from '#kernel/pure/plain-date.ts';
import type { Facts } from '#kernel/pure/result.ts';
import { longDay } from '../long-day.ts';

/** Facts of a refusal or a departure as words for a sentence: days written out, lists joined, nothing as a dash. */
export const wordsOfFacts = (facts: Facts): Record<string, string | number> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, wordOf(fact)]));

function wordOf(fact: Facts[string]): string | number {
  if (fact === null) return '-';
  if (typeof fact === 'number') return fact;
  if (typeof fact === 'boolean') return String(fact);
  if (typeof fact === 'string') return isPlainDate(fact) ? longDay(fact) : fact;
  return fact.map((part) => (isPlainDate(part) ? longDay(part) : part)).join(', ');
}
