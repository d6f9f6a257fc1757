import type { MeetingState, Votes } from './meeting-view.ts';
import type { Tie, TieKind } from './tie-view.ts';
import { moveMeeting } from './move-meeting.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** A tie somebody said, and who wrote an appeal about the child. */
export type TieFacts = {
  readonly said: readonly { readonly personId: string; readonly kind: TieKind; readonly guardian: string | null }[];
  readonly authorIds: readonly string[];
};
type Voter = { readonly id: string; readonly name: string };

/**
 * Ours (conflict of interest; the order is silent): who of the Council is tied to a question. A relative of the child, or
 * another tie, is said by a person; the author of the appeal is known. Whoever has no vote is not named.
 */
export function tiesOf(voters: readonly Voter[], { said, authorIds }: TieFacts): Tie[] {
  return voters.flatMap(({ id, name }): Tie[] => {
    const own = said.find((one) => one.personId === id);
    if (own !== undefined) return [{ personId: id, name, kind: own.kind, guardian: own.guardian, said: true }];
    return authorIds.includes(id) ? [{ personId: id, name, kind: 'author', guardian: null, said: false }] : [];
  });
}

/** The tied who are in the room: they abstain. */
export const abstaining = <T extends Pick<Tie, 'personId'>>(ties: readonly T[], presentIds: readonly string[]): T[] =>
  ties.filter((one) => presentIds.includes(one.personId));

/** Votes as the protocol tells them: those counted at the table, and those who abstain because of a tie. */
export function votesWith(votes: Votes | null, abstained: number): Votes | null {
  return votes === null ? null : { ...votes, abstained: votes.abstained + abstained };
}

export type TieWanted = {
  readonly meetingState: MeetingState;
  readonly isOwn: boolean;
  /** Keeps the meeting: head, deputy or social pedagogue. */
  readonly keeps: boolean;
  readonly takesPart: boolean;
  readonly kind: TieKind;
  /** Of the guardian named with it; null where none is named. */
  readonly guardianOfChild: boolean | null;
};

/**
 * A member says their own tie; whoever keeps the meeting may say it of another. Refusals: of the table of moves,
 * `tie-not-yours`, `not-a-participant`, `not-a-guardian`, `tie-known`.
 */
export function checkTie(wanted: TieWanted): Result<undefined> {
  const moved = moveMeeting(wanted.meetingState, 'prepare');
  if (!moved.ok) return moved;
  if (!wanted.isOwn && !wanted.keeps) return refuse('tie-not-yours');
  if (!wanted.takesPart) return refuse('not-a-participant');
  if (wanted.kind === 'author') return refuse('tie-known');
  return wanted.guardianOfChild === false ? refuse('not-a-guardian') : ok(undefined);
}
