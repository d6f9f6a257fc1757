import type { Language } from '#kernel/pure/text.ts';
import type { ClauseKind, Pack, PackClause } from './pack.ts';

export type ClauseExplanation = {
  readonly number: number;
  readonly kind: ClauseKind;
  readonly title: string;
  readonly explanation: string;
};

/** The clause of that number, or undefined when the pack has none. */
export function clauseOf(pack: Pack, number: number): PackClause | undefined {
  return pack.clauses.find((clause) => clause.number === number);
}

/** What a clause chip opens: title and explanation in the reader's language. */
export function explainClause(pack: Pack, number: number, language: Language): ClauseExplanation | undefined {
  const clause = clauseOf(pack, number);
  if (clause === undefined) return undefined;
  return { number, kind: clause.kind, title: clause.title[language], explanation: clause.explanation[language] };
}
