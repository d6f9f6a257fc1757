import { deputySubmits, teacherAppeals } from './chapters/appeal.ts';
import * as dossier from './chapters/dossier.ts';
import { firstRun } from './chapters/first-run.ts';
import { caseIsHeard, protocolIsSigned } from './chapters/hearing.ts';
import { laterMeeting } from './chapters/later-meetings.ts';
import { deputyCalls, meetingOpens, secretaryPrepares } from './chapters/meeting.ts';
import { councilIsAppointed, deputyJoins, schoolFills } from './chapters/people.ts';
import { copyIsHandedOver, measureIsDone, planIsDrafted, planIsRevised } from './chapters/plan.ts';
import * as term from './chapters/term.ts';
import { idOf, type Journey } from './support/journey.ts';
import { chapter, type Chapter } from './support/tell-story.ts';
import { pack } from './support/words.ts';

const state = (journey: Journey, key: 'on-record' | 'removed'): string => pack.vocabulary.states[key][journey.lang];

const firstMonths: readonly Chapter[] = [
  chapter('2026-08-25', 'an empty folder becomes a school', firstRun),
  chapter('2026-09-02', 'the deputy joins by a code', deputyJoins),
  chapter('2026-09-02', 'the other colleagues, classes and pupils (by the API)', schoolFills),
  chapter('2026-09-02', 'the order on the Council', councilIsAppointed, '12:00'),
  chapter('2026-09-14', 'an appeal, written on a phone', async (journey) => teacherAppeals(journey)),
  chapter('2026-09-15', 'the submission opens a case', async (journey) => {
    journey.ids.set('case', await deputySubmits(journey));
  }),
  chapter('2026-09-17', 'the characteristic, on a phone', dossier.teacherWrites),
  chapter('2026-09-17', 'the act that is not needed', dossier.actIsNotNeeded, '11:00'),
  chapter(
    '2026-09-17',
    'the other papers (by the API)',
    async (journey) => dossier.othersWrite(journey, idOf(journey, 'case')),
    '12:00',
  ),
  chapter('2026-09-18', 'the deputy receives the dossier', dossier.deputyReceives),
  chapter('2026-09-21', 'the draft plan', planIsDrafted),
  chapter('2026-09-22', 'a meeting is called', deputyCalls),
  chapter('2026-09-23', 'the agenda and the invitation of the mother', secretaryPrepares),
];

const onRecord: readonly Chapter[] = [
  chapter('2026-09-30', 'the meeting opens', meetingOpens, '15:00'),
  chapter(
    '2026-09-30',
    'the case is heard and placed for six months',
    async (journey) => {
      await caseIsHeard(journey, {
        meetingId: idOf(journey, 'meeting'),
        name: 'placing',
        decision: 'place',
        months: 6,
      });
    },
    '15:10',
  ),
  chapter('2026-10-01', 'the protocol is locked and signed', async (journey) =>
    protocolIsSigned(journey, idOf(journey, 'meeting'), 'placing'),
  ),
  chapter(
    '2026-10-01',
    'the child is on record',
    async (journey) => term.caseShows(journey, 'case-on-record', [state(journey, 'on-record'), '2027']),
    '11:00',
  ),
  chapter('2026-10-02', 'the copy of the plan goes to the mother', copyIsHandedOver),
  chapter('2026-12-10', 'a measure is done', measureIsDone),
];

const lastMonths: readonly Chapter[] = [
  chapter('2027-03-17', 'the end of the term comes near: a petition to extend', async (journey) =>
    term.petitionIsFiled(journey, 'extend'),
  ),
  chapter('2027-03-17', 'the plan is revised for the longer term', planIsRevised, '11:00'),
  chapter('2027-03-18', 'a meeting is called (by the API); on 29 March it extends the term', async (journey) => {
    const meetingId = await laterMeeting(journey, {
      caseId: idOf(journey, 'case'),
      kind: 'end-of-term',
      number: '41',
      calledOn: '2027-03-18',
      heldOn: '2027-03-29',
    });
    await caseIsHeard(journey, { meetingId, name: 'extension', decision: 'extend', months: 3 });
    await protocolIsSigned(journey, meetingId, 'extension');
  }),
  chapter('2027-06-17', 'the positive characteristics (the second by the API)', async (journey) => {
    await dossier.teacherWritesPositive(journey);
    await dossier.removalPapersReceived(journey);
  }),
  chapter('2027-06-17', 'a petition to remove', async (journey) => term.petitionIsFiled(journey, 'remove'), '12:00'),
  chapter(
    '2027-06-18',
    'a meeting is called (by the API); on 28 June it removes the child from record',
    async (journey) => {
      const meetingId = await laterMeeting(journey, {
        caseId: idOf(journey, 'case'),
        kind: 'end-of-term',
        number: '63',
        calledOn: '2027-06-18',
        heldOn: '2027-06-28',
      });
      await caseIsHeard(journey, { meetingId, name: 'removal', decision: 'remove' });
      await protocolIsSigned(journey, meetingId, 'removal');
    },
  ),
  chapter('2027-06-29', 'the case stands sealed in the register', term.caseIsSealed),
];

const again: readonly Chapter[] = [
  chapter('2027-10-04', 'a new appeal', async (journey) => teacherAppeals(journey, 'again', '2027-10-01')),
  chapter('2027-10-05', 'a new submission', async (journey) => {
    journey.ids.set('first case', idOf(journey, 'case')).set('case', await deputySubmits(journey));
  }),
  chapter('2027-10-06', 'the sealed case opens with a reason', term.sealedCaseOpens),
  chapter(
    '2027-10-11',
    'papers and a meeting (by the API); on 25 October it places the child again',
    async (journey) => {
      await dossier.othersWrite(journey, idOf(journey, 'case'));
      const meetingId = await laterMeeting(journey, {
        caseId: idOf(journey, 'case'),
        kind: 'place',
        number: '12',
        calledOn: '2027-10-11',
        heldOn: '2027-10-25',
      });
      await caseIsHeard(journey, {
        meetingId,
        name: 'second-placing',
        decision: 'place',
        months: 3,
        planFollowsOn: '2027-11-08',
      });
      await protocolIsSigned(journey, meetingId, 'second-placing');
    },
  ),
  chapter('2027-10-26', 'the second case is linked to the first', term.secondCaseRepeats),
];

/** The way of one child as the order reads, from an empty folder in August 2026 to a second placing in October 2027. */
export const fourteenMonths: readonly Chapter[] = [...firstMonths, ...onRecord, ...lastMonths, ...again];
