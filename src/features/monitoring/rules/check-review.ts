import type { CaseState } from '#features/cases/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import { checkOpen } from './check-contact.ts';
import type { ChildWordsBody, ReviewLine } from './review-contract.ts';

export type ReviewGround = {
  readonly caseState: CaseState;
  readonly placedOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
  readonly planId: string | null;
  /** Ids of causes and measures of the plan in force. */
  readonly subjectIds: readonly string[];
};

type Typed = {
  readonly on: PlainDate;
  readonly planId: string;
  readonly child: ChildWordsBody;
  readonly lines: readonly ReviewLine[];
};

const said = (text: Text | null): boolean => (text?.text ?? '') !== '';

/** Clause 15 and the child's right to be heard: their words, or that they did not wish. Refuses `child-words-missing`, `child-words-declined`. */
export function checkChildWords({ declined, hard, helps, wants }: ChildWordsBody): Result<undefined> {
  const any = [hard, helps, wants].some(said);
  if (declined && any) return refuse('child-words-declined');
  return declined || any ? ok(undefined) : refuse('child-words-missing');
}

/** Words heard on an open case, not ahead of today. Refuses `support-case-closed`, `child-words-day-ahead` and as `checkChildWords`. */
export function checkHearing(
  { caseState, on }: { readonly caseState: CaseState; readonly on: PlainDate },
  words: ChildWordsBody,
  today: PlainDate,
): Result<undefined> {
  const open = checkOpen(caseState);
  if (!open.ok) return open;
  return on > today ? refuse('child-words-day-ahead') : checkChildWords(words);
}

/**
 * Clause 15: each cause and measure is gone through, the child heard first. Refuses `review-not-on-record`, `review-plan-changed`,
 * `review-day-outside`, `review-line-missing`, `review-word-missing`, and as `checkChildWords`.
 */
export function checkReview(typed: Typed, ground: ReviewGround, today: PlainDate): Result<undefined> {
  if (ground.caseState !== 'on-record' || ground.placedOn === null) return refuse('review-not-on-record');
  if (ground.planId === null || ground.planId !== typed.planId) return refuse('review-plan-changed');
  const from = ground.lastOn !== null && ground.lastOn > ground.placedOn ? ground.lastOn : ground.placedOn;
  if (typed.on < from || typed.on > today) return refuse('review-day-outside', { from, to: today });
  const child = checkChildWords(typed.child);
  return child.ok ? checkLines(typed.lines, ground.subjectIds) : child;
}

function checkLines(lines: readonly ReviewLine[], subjectIds: readonly string[]): Result<undefined> {
  const gone = new Set(lines.map(({ subjectId }) => subjectId));
  const whole = gone.size === lines.length && lines.length === subjectIds.length;
  if (!whole || !subjectIds.every((id) => gone.has(id))) return refuse('review-line-missing');
  const explained = lines.every(({ verdict, word }) => verdict === 'continue' || said(word));
  return explained ? ok(undefined) : refuse('review-word-missing');
}
