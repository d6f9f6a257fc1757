import type { Facts, Result } from '#kernel/pure/result.ts';
import type { ShownDeparture, ShownFacts } from '#ui/api/failure.ts';
import { sentenceOf, sentenceOfDeparture } from '#ui/api/sentence-of.ts';

/** Why a rule refuses, in the reader's language; null when it allows. */
export const whyNot = (result: Result<unknown>): string | null =>
  result.ok
    ? null
    : sentenceOf({ kind: 'refused', refusal: { reason: result.refusal.reason, facts: shown(result.refusal.facts) } });

type AheadFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
export type Ahead = { readonly what: string; readonly clause: number; readonly facts: AheadFacts };

/** What would need a written reason, in words. */
export const departureWords = (ahead: Ahead): string => {
  const departure: ShownDeparture = { what: ahead.what, clause: ahead.clause, facts: shown(ahead.facts) };
  return sentenceOfDeparture(departure);
};

const shown = (facts: Facts): ShownFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isList(fact) ? [...fact] : fact]));

const isList = (fact: Facts[string]): fact is readonly string[] => Array.isArray(fact);
