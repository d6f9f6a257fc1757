import type { CaseState } from '#features/cases/contract.ts';
import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { MeetingState } from './meeting-view.ts';
import { moveMeeting } from './move-meeting.ts';

export type ItemWanted = {
  readonly meetingState: MeetingState;
  /** Held on paper before it was entered: its agenda is what the paper says. */
  readonly afterTheFact: boolean;
  readonly kind: AgendaKind;
  readonly caseState: CaseState | null;
  readonly question: Text | null;
  /** The same question about the same case stands on an agenda that is not closed. */
  readonly onAgenda: boolean;
  /** 'none' when it does not continue an earlier one. */
  readonly continues: 'none' | 'rolled-over' | 'something-else';
};

/** The state a case is in when the question is asked; a petition and another question ask for none. */
const stateFor: Readonly<Record<AgendaKind, CaseState | null>> = {
  place: 'submitted',
  'end-of-term': 'on-record',
  'remove-early': 'on-record',
  'revise-plan': 'on-record',
  petition: null,
  other: null,
};

/**
 * Clause 13: what may stand on an agenda. Everyone prepared for the agenda they were told of: once the meeting is opened it
 * stands, and what comes up waits for the next meeting. Refusals: of the table of moves, `agenda-locked`, `case-needed`,
 * `question-needed`, `case-not-of-kind`, `already-on-agenda`, `not-rolled-over`.
 */
export function checkItem(wanted: ItemWanted): Result<undefined> {
  const open = mayPutOn(wanted);
  if (!open.ok) return open;
  const subject = checkSubject(wanted);
  if (!subject.ok) return subject;
  if (wanted.onAgenda) return refuse('already-on-agenda');
  return wanted.continues === 'something-else' ? refuse('not-rolled-over') : ok(undefined);
}

/** Whether the agenda still takes a question; one entered from paper does until it is closed. */
export function mayPutOn({
  meetingState,
  afterTheFact,
}: Pick<ItemWanted, 'meetingState' | 'afterTheFact'>): Result<undefined> {
  const moved = moveMeeting(meetingState, 'put-on');
  if (moved.ok || (meetingState === 'opened' && afterTheFact)) return ok(undefined);
  return meetingState === 'opened' ? refuse('agenda-locked') : moved;
}

function checkSubject({ kind, caseState, question }: ItemWanted): Result<undefined> {
  if (kind === 'other') return question === null || question.text === '' ? refuse('question-needed') : ok(undefined);
  if (caseState === null) return refuse('case-needed', { kind });
  const needed = stateFor[kind];
  return needed === null || needed === caseState
    ? ok(undefined)
    : refuse('case-not-of-kind', { kind, state: caseState });
}

/** Which papers a question needs before the meeting: for placing (clause 11) or for removal (clause 19). */
export function purposeOf(kind: AgendaKind, petition: 'remove' | 'extend' | null): 'placing' | 'removal' | null {
  if (kind === 'place') return 'placing';
  if (kind === 'remove-early') return 'removal';
  return kind === 'end-of-term' && petition !== 'extend' ? 'removal' : null;
}
