import { refuse, type Result } from '#kernel/pure/result.ts';
import type { MeetingState } from './meeting-view.ts';
import { moveMeeting } from './move-meeting.ts';

export type ClosingItem = { readonly position: number; readonly hasNotes: boolean; readonly decided: boolean };

/**
 * Clause 13: a question that was heard has its decision, so that nothing heard is lost; one not heard rolls over.
 * Refusals: of the table of moves, `heard-without-decision` with the numbers of the questions.
 */
export function checkClosing(state: MeetingState, items: readonly ClosingItem[]): Result<MeetingState> {
  const moved = moveMeeting(state, 'close');
  if (!moved.ok) return moved;
  const left = items.filter((one) => one.hasNotes && !one.decided).map((one) => String(one.position));
  return left.length > 0 ? refuse('heard-without-decision', { questions: left }) : moved;
}
