import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { addDays } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

const daysBack = 31;
const undoMs = 60_000;

/** A fact of the last month, in words of the list. Refuses `observation-day-outside`, `observation-phrase-unknown`. */
export function checkObservation(
  { on, phraseKnown }: { readonly on: PlainDate; readonly phraseKnown: boolean },
  today: PlainDate,
): Result<undefined> {
  const from = addDays(today, -daysBack);
  if (on > today || on < from) return refuse('observation-day-outside', { from, to: today });
  return phraseKnown ? ok(undefined) : refuse('observation-phrase-unknown');
}

/** The button stands ten seconds; a slow line has a minute. Refuses `observation-too-late`. */
export const mayUndo = (recordedAtMs: number, nowMs: number): Result<undefined> =>
  nowMs - recordedAtMs <= undoMs ? ok(undefined) : refuse('observation-too-late');
