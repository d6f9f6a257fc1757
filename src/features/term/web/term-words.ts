import type { OutputOf } from '#kernel/pure/contract.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { termOfCase } from '../contract.ts';

export type TermAnswer = OutputOf<typeof termOfCase>;

/** «3 месяца», «3 ай». */
export const monthsWord = (n: number): string => say(`term_months_${pluralOf(n, getLanguage())}`, { n });

export const reasonWord = ({ reasons }: TermAnswer, code: string): string =>
  reasons.find((one) => one.code === code)?.names[getLanguage()] ?? code;
