import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import type { MeetingState, MemberPart } from './meeting-view.ts';
import { moveMeeting } from './move-meeting.ts';

export type Opening = {
  readonly state: MeetingState;
  readonly heldOn: PlainDate;
  readonly today: PlainDate;
  readonly afterTheFact: boolean;
  readonly items: number;
  readonly members: readonly { readonly personId: string; readonly part: MemberPart }[];
  readonly presidingId: string;
  readonly secretaryId: string;
  readonly presentIds: readonly string[];
  /** Persons who hold the post of head (or acting head) on the day. */
  readonly headIds: readonly string[];
  readonly socialPedagogueIds: readonly string[];
  readonly quorum: number | null;
};

/**
 * Clauses 6, 7, 13. Departures `presiding-not-chair`, `secretary-not-appointed` (7), `below-quorum` (6). Refusals:
 * of the table of moves, `meeting-not-yet`, `agenda-empty`, `presiding-absent`, `secretary-absent`, `presiding-is-secretary`.
 */
export function checkOpening(opening: Opening): Result<undefined> {
  const due = mayOpenOn(opening, opening.today);
  if (!due.ok) return due;
  if (opening.items === 0) return refuse('agenda-empty');
  if (opening.presidingId === opening.secretaryId) return refuse('presiding-is-secretary');
  if (!opening.presentIds.includes(opening.presidingId)) return refuse('presiding-absent');
  if (!opening.presentIds.includes(opening.secretaryId)) return refuse('secretary-absent');
  return ok(undefined, opening.afterTheFact ? [] : openingDepartures(opening));
}

/** Whether the meeting may be opened on this day, whoever comes. */
export function mayOpenOn({ state, heldOn }: Pick<Opening, 'state' | 'heldOn'>, today: PlainDate): Result<undefined> {
  const moved = moveMeeting(state, 'open');
  if (!moved.ok) return moved;
  return today < heldOn ? refuse('meeting-not-yet', { heldOn }) : ok(undefined);
}

function openingDepartures(opening: Opening): readonly Departure[] {
  const { members, presidingId, secretaryId, quorum } = opening;
  const hasPart = (personId: string, part: MemberPart): boolean =>
    members.some((one) => one.personId === personId && one.part === part);
  const found: Departure[] = [];
  if (!hasPart(presidingId, 'chair') && !opening.headIds.includes(presidingId))
    found.push(departure('presiding-not-chair', 7));
  const appointed = hasPart(secretaryId, 'secretary') || hasPart(secretaryId, 'substitute');
  if (!appointed && !opening.socialPedagogueIds.includes(secretaryId)) {
    found.push(departure('secretary-not-appointed', 7));
  }
  const present = members.filter((one) => opening.presentIds.includes(one.personId)).length;
  if (quorum !== null && present < quorum) found.push(departure('below-quorum', 6, { present, quorum }));
  return found;
}
