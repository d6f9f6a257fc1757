import type { Refusal } from '#kernel/pure/result.ts';
import { sentenceOf } from '#ui/api/sentence-of.ts';

/** A refusal of a rule asked on the screen, in the same words the server's answer has. */
export const refusalWords = ({ reason, facts }: Refusal): string =>
  sentenceOf({
    kind: 'refused',
    refusal: {
      reason,
      facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isList(fact) ? [...fact] : fact])),
    },
  });

const isList = (fact: unknown): fact is readonly string[] => Array.isArray(fact);
