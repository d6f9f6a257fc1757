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

/** One calm sentence for any no, in the reader's language, saying what to do next. */
export function sentenceOf(failure: Failure): string {
  switch (failure.kind) {
    case 'refused':
      return say(`refusal_${failure.refusal.reason}`, wordsOfFacts(failure.refusal.facts));
    case 'invalid':
      return ui_failure_invalid();
    case 'signed-out':
      return ui_failure_signed_out();
    case 'forbidden':
      return ui_failure_forbidden();
    case 'not-found':
      return ui_failure_not_found();
    case 'needs-reasons':
      return ui_failure_needs_reasons();
    case 'stale':
      return ui_failure_stale();
    case 'too-many':
      return ui_failure_too_many();
    case 'offline':
      return ui_failure_offline();
    case 'fault':
      return failure.id === null ? ui_failure_fault() : ui_failure_fault_id({ id: failure.id });
  }
}

/** The same for what a question threw. */
export const sentenceOfError = (error: unknown): string =>
  error instanceof AskError ? sentenceOf(error.failure) : ui_failure_fault();

/** What differs from the recommendation, in words. */
export const sentenceOfDeparture = (departure: ShownDeparture): string =>
  say(`departure_${departure.what}`, wordsOfFacts(departure.facts), ui_departure_other());
