import * as answers from './chapters/answers.ts';
import { schoolStands } from './chapters/school-by-api.ts';
import * as meeting from './chapters/meeting-changes.ts';
import * as votes from './chapters/votes.ts';
import { chapter, type Chapter } from './support/tell-story.ts';

/** What the way of one child does not touch: every other answer to an appeal, and a meeting that does not go as it was called. */
export const otherWays: readonly Chapter[] = [
  chapter('2026-09-02', 'a school with its Council (by the API)', schoolStands),
  chapter('2026-09-14', 'three appeals are written (by the API)', answers.teacherWrites),
  chapter('2026-09-15', 'the deputy returns the first, saying what is missing', answers.deputyReturns),
  chapter('2026-09-16', 'the author adds it on a phone and sends it again', answers.authorSendsAgain),
  chapter('2026-09-16', 'the deputy declines the second; it is sealed', answers.deputyDeclines, '11:00'),
  chapter('2026-09-16', 'the author takes the third back', answers.authorWithdraws, '12:00'),
  chapter('2026-09-17', 'a later appeal joins the open case and brings a ground', answers.deputyJoins),
  chapter('2026-09-22', 'two meetings are called (by the API)', meeting.meetingsAreCalled),
  chapter('2026-09-23', 'a question is drawn up by the mouse and moved down by the keys', meeting.agendaIsOrdered),
  chapter('2026-09-24', 'the meeting goes to another day, and the dossier is due later', meeting.meetingMoves),
  chapter(
    '2026-09-24',
    'the other meeting is cancelled; its question waits again',
    meeting.meetingIsCancelled,
    '11:00',
  ),
  chapter('2026-10-02', 'a member comes late', votes.memberComesLate, '15:10'),
  chapter('2026-10-02', 'votes are counted and stand in the protocol', votes.votesAreCounted, '15:20'),
];
