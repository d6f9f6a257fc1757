import { describe, expect, test } from 'vitest';
import type { MeetingState } from './meeting-view.ts';
import { meetingVerbs, moveMeeting, type MeetingVerb } from './move-meeting.ts';

type Row = readonly [state: MeetingState, verb: MeetingVerb, then: string];

/** Typed by hand from the process, States: every state with every verb; what is no state is the reason of the refusal. */
const table: readonly Row[] = [
  ['called', 'put-on', 'called'],
  ['called', 'prepare', 'called'],
  ['called', 'take-off', 'called'],
  ['called', 'move', 'called'],
  ['called', 'cancel', 'cancelled'],
  ['called', 'open', 'opened'],
  ['called', 'hear', 'meeting-not-opened'],
  ['called', 'close', 'meeting-not-opened'],
  ['opened', 'put-on', 'meeting-already-opened'],
  ['opened', 'prepare', 'opened'],
  ['opened', 'take-off', 'meeting-already-opened'],
  ['opened', 'move', 'meeting-already-opened'],
  ['opened', 'cancel', 'meeting-already-opened'],
  ['opened', 'open', 'meeting-already-opened'],
  ['opened', 'hear', 'opened'],
  ['opened', 'close', 'closed'],
  ['closed', 'put-on', 'meeting-closed'],
  ['closed', 'prepare', 'meeting-closed'],
  ['closed', 'take-off', 'meeting-closed'],
  ['closed', 'move', 'meeting-closed'],
  ['closed', 'cancel', 'meeting-closed'],
  ['closed', 'open', 'meeting-closed'],
  ['closed', 'hear', 'meeting-closed'],
  ['closed', 'close', 'meeting-closed'],
  ['cancelled', 'put-on', 'meeting-cancelled'],
  ['cancelled', 'prepare', 'meeting-cancelled'],
  ['cancelled', 'take-off', 'meeting-cancelled'],
  ['cancelled', 'move', 'meeting-cancelled'],
  ['cancelled', 'cancel', 'meeting-cancelled'],
  ['cancelled', 'open', 'meeting-cancelled'],
  ['cancelled', 'hear', 'meeting-cancelled'],
  ['cancelled', 'close', 'meeting-cancelled'],
];

describe('clause 5: a meeting is called, opened and closed, or cancelled before it is opened', () => {
  test.each(table)('a %s meeting, %s: %s', (state, verb, then) => {
    const moved = moveMeeting(state, verb);
    expect(moved.ok ? moved.value : moved.refusal.reason).toBe(then);
  });

  test('the table names every state with every verb', () => {
    expect(new Set(table.map(([state, verb]) => `${state} ${verb}`)).size).toBe(4 * meetingVerbs.length);
  });
});
