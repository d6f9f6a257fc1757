import { kk } from './prepared-side.ts';
import type { Attempt, Known } from './known.ts';
import {
  composition,
  on,
  pupil,
  schoolClass,
  said,
  submission,
  brief,
  handing,
  delivered,
  paperCase,
  place,
} from './valid-inputs.ts';

/** A subject of one's own with a person, file, case or row of another school inside it: refused, never stored. */
export function strangersIn(own: Known, f: Known): readonly Attempt[] {
  const {
    ids,
    made: { seven, eight, sentAppeal },
    council: { meetingId, itemId, invitation },
  } = own;
  const stranger = f.ids.people.social;
  const meeting = { meetingId, version: 1 };
  const measure = {
    kind: 'attendance-control',
    section: 'child',
    causeId: null,
    words: kk('шара'),
    responsibleOutside: null,
    dueOn: '2027-01-20',
    frequency: null,
    startsOn: null,
    expected: null,
  };
  return [
    ['pupils.merge', 'head', { pupilId: ids.pupil, version: 1, lostId: f.ids.pupil, lostVersion: 1 }, 'not-found'],
    ['school.add-class', 'head', { ...schoolClass, schoolYear: 2026, teacherId: stranger }, 'person-unknown'],
    [
      'school.set-class-teacher',
      'head',
      { classId: ids.class7, version: 1, personId: stranger, from: on },
      'person-unknown',
    ],
    ['pupils.add', 'head', { ...pupil, classId: f.ids.class7, enrolledOn: on, guardians: [] }, 'class-unknown'],
    ['pupils.move', 'head', { pupilIds: [ids.classmate], classId: f.ids.class8, on }, 'class-unknown'],
    [
      'year.turn',
      'head',
      {
        schoolYear: 2027,
        stamp: 'guessed',
        effectiveOn: '2027-09-01',
        classes: [{ key: 'x', classId: f.ids.class7, ...schoolClass, teacherId: stranger }],
        sources: [{ classId: f.ids.class7, to: 'x' }],
        exceptions: [{ pupilId: f.ids.pupil, to: null, reason: 'move' }],
      },
      'year-changed-meanwhile',
    ],
    ['pupils.move', 'head', { pupilIds: [ids.classmate, f.ids.pupil], classId: ids.class8, on }, 'not-found'],
    [
      'cases.assign-support',
      'head',
      { caseId: eight.caseId, personId: stranger, supports: true },
      'supporter-not-psychologist',
    ],
    ['cases.assign-responsible', 'head', { caseId: eight.caseId, version: 1, personId: stranger }, 'person-unknown'],
    ['referral.write-appeal', 'medic', { ...said, fileIds: [f.scan], pupilId: ids.classmate }, 'file-not-yours'],
    [
      'referral.submit-case',
      'deputy',
      { ...submission, responsibleId: stranger, pupilId: ids.classmate, appealIds: [sentAppeal] },
      'person-unknown',
    ],
    [
      'referral.submit-case',
      'deputy',
      { ...submission, responsibleId: ids.people.social, pupilId: ids.classmate, appealIds: [f.made.sentAppeal] },
      'appeal-not-of-pupil',
    ],
    [
      'referral.edit-submission',
      'deputy',
      { ...submission, responsibleId: stranger, caseId: eight.caseId, version: 1 },
      'person-unknown',
    ],
    [
      'dossier.write-paper',
      'deputy',
      { caseId: eight.caseId, purpose: 'placing', version: 2, body: brief, fileIds: [f.scan] },
      'file-not-yours',
    ],
    [
      'dossier.write-paper',
      'deputy',
      { caseId: eight.caseId, purpose: 'placing', version: 2, body: brief, fileIds: [], authorId: stranger },
      'person-unknown',
    ],
    [
      'dossier.ask-again',
      'deputy',
      { caseId: eight.caseId, purpose: 'placing', kind: 'characteristic', version: 1, personId: stranger },
      'person-unknown',
    ],
    [
      'plan.save-plan',
      'social',
      {
        planId: eight.planId,
        version: 2,
        goal: null,
        causes: [],
        measures: [{ ...measure, id: eight.measureId, responsibleIds: [stranger] }],
      },
      'plan-person-unknown',
    ],
    [
      'plan.hand-over-copy',
      'social',
      { ...handing, planId: seven.planId, guardianId: f.ids.guardian },
      'copy-guardian-unknown',
    ],
    [
      'plan.hand-over-copy',
      'social',
      { ...handing, planId: seven.planId, guardianId: ids.guardian, fileId: f.scan },
      'copy-file-unknown',
    ],
    ['council.add-item', 'social', { meetingId, kind: 'place', caseId: f.made.eight.caseId }, 'not-found'],
    [
      'council.add-item',
      'social',
      { meetingId, kind: 'other', question: kk('басқа'), rolledFrom: f.council.itemId },
      'not-rolled-over',
    ],
    [
      'council.add-item',
      'social',
      { meetingId, kind: 'other', question: kk('басқа'), speakerId: stranger },
      'person-unknown',
    ],
    [
      'council.call-meeting',
      'deputy',
      { ...place, decisionNumber: '1', decisionOn: on, planRowIds: [f.council.planRow] },
      'plan-row-not-waiting',
    ],
    [
      'council.add-item',
      'social',
      { meetingId, kind: 'other', question: kk('басқа'), planRowId: f.council.planRow },
      'not-found',
    ],
    [
      'council.save-plan-row',
      'head',
      { schoolYear: 2026, month: 5, question: kk('басқа'), responsibleId: stranger },
      'person-unknown',
    ],
    ['council.acknowledge-notice', 'social', { meetingId, personId: stranger, version: 1 }, 'not-found'],
    ['council.say-tie', 'social', { itemId, personId: stranger, kind: 'relative' }, 'not-a-participant'],
    ['council.say-tie', 'head', { itemId, kind: 'relative', guardianId: f.ids.otherGuardian }, 'not-a-guardian'],
    [
      'dossier.ask-lines',
      'deputy',
      { caseId: eight.caseId, people: [{ personId: stranger, subject: 'химия' }] },
      'person-unknown',
    ],
    ['council.order-items', 'social', { ...meeting, itemIds: [f.council.itemId] }, 'agenda-changed'],
    ['council.invite', 'social', { itemId, personIds: [stranger] }, 'person-unknown'],
    ['council.invite', 'social', { itemId, guardianIds: [f.ids.otherGuardian] }, 'not-a-guardian'],
    [
      'council.record-delivery',
      'social',
      { invitationId: invitation, version: 2, ...delivered, deliveredBy: stranger },
      'person-unknown',
    ],
    ['documents.set-letterhead', 'head', { version: 0, emblemId: f.scan }, 'emblem-not-checked'],
    ['council.appoint-composition', 'head', composition(stranger, null), 'person-unknown'],
    ['records.record-case', 'head', paperCase(ids.classmate, stranger, null), 'person-unknown'],
    ['records.enter-cases', 'head', { cases: [paperCase(ids.classmate, stranger, null)] }, 'person-unknown'],
    ['records.record-case', 'head', paperCase(ids.classmate, ids.people.social, f.scan), 'scan-missing'],
    ['council.appoint-composition', 'head', composition(ids.people.head, f.scan), 'scan-missing'],
  ];
}
