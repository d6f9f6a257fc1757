import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { MeetingState } from './meeting-view.ts';

/**
 * `put-on` and `take-off`, which orders and times the questions too, only before the opening: then the agenda stands; `prepare`
 * invites; `move` only before the opening; `hear` is the hearing itself: attendance, notes, decisions.
 */
export const meetingVerbs = ['put-on', 'prepare', 'take-off', 'move', 'cancel', 'open', 'hear', 'close'] as const;
export type MeetingVerb = (typeof meetingVerbs)[number];

/** The table of moves (process, States): called, opened, closed, or cancelled before it is opened. */
const moves: Readonly<Record<MeetingState, Readonly<Partial<Record<MeetingVerb, MeetingState>>>>> = {
  called: {
    'put-on': 'called',
    prepare: 'called',
    'take-off': 'called',
    move: 'called',
    cancel: 'cancelled',
    open: 'opened',
  },
  opened: { prepare: 'opened', hear: 'opened', close: 'closed' },
  closed: {},
  cancelled: {},
};

const whyNot: Readonly<Record<MeetingState, string>> = {
  called: 'meeting-not-opened',
  opened: 'meeting-already-opened',
  closed: 'meeting-closed',
  cancelled: 'meeting-cancelled',
};

/**
 * The state after the verb. Refuses `meeting-not-opened`, `meeting-already-opened`, `meeting-closed` or
 * `meeting-cancelled` where the table has no move.
 */
export function moveMeeting(state: MeetingState, verb: MeetingVerb): Result<MeetingState> {
  const next = moves[state][verb];
  return next === undefined ? refuse(whyNot[state], { verb }) : ok(next);
}
