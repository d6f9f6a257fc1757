import {
  ui_departure_other,
  ui_failure_fault,
  ui_failure_fault_id,
  ui_failure_forbidden,
  ui_failure_invalid,
  ui_failure_not_found,
  ui_failure_offline,
  ui_failure_signed_out,
  ui_failure_stale,
  ui_failure_too_many,
  ui_failure_needs_reasons,
} from '#messages';
import { say } from '../say.ts';
import { AskError, type Failure, type ShownDeparture } from './failure.ts';
import { wordsOfFacts } from './words-of-facts.ts';

type PlainKind = Exclude<Failure['kind'], 'refused' | 'fault'>;

const plainSentences: Record<PlainKind, () => string> = {
  invalid: ui_failure_invalid,
  'signed-out': ui_failure_signed_out,
  forbidden: ui_failure_forbidden,
  'not-found': ui_failure_not_found,
  'needs-reasons': ui_failure_needs_reasons,
  stale: ui_failure_stale,
  'too-many': ui_failure_too_many,
  offline: ui_failure_offline,
};

/** One calm sentence for any no, in the reader's language, saying what to do next. */
export function sentenceOf(failure: Failure): string {
  if (failure.kind === 'refused') return say(`refusal_${failure.refusal.reason}`, wordsOfFacts(failure.refusal.facts));
  if (failure.kind !== 'fault') return plainSentences[failure.kind]();
  return failure.id === null ? ui_failure_fault() : ui_failure_fault_id({ id: failure.id });
}

/** The same for what a question threw. */
export const sentenceOfError = (error: unknown): string =>
  error instanceof AskError ? sentenceOf(error.failure) : ui_failure_fault();

/** What differs from the recommendation, in words. */
export const sentenceOfDeparture = (departure: ShownDeparture): string =>
  say(`departure_${departure.what}`, wordsOfFacts(departure.facts), ui_departure_other());
