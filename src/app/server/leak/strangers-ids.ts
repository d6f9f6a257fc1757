import type { SchoolIds, Who } from '../../../testing/seed-school.ts';
import type { Called } from './council-steps.ts';
import { kk, type Prepared } from './prepared-side.ts';

/** One school's ids as the table needs them. */
export type Known = {
  readonly ids: SchoolIds;
  readonly made: Prepared;
  readonly council: Called;
  readonly post: string;
  readonly scan: string;
};

/** Who sends what, and how it ends: `not-found`, or the reason it is refused with. */
export type Attempt = readonly [op: string, who: Who, input: unknown, ends: string];

const on = '2026-11-16';
const name = { family: 'Бөтен', given: 'Адам' };
const person = { name, nameRu: null, iin: null, phone: null, email: null, external: false };
const guardian = { name, nameRu: null, kinship: 'father', isPrimary: false, phone: null, work: null, language: 'kk' };
const pupil = {
  name,
  nameRu: null,
  bornOn: '2013-01-01',
  sex: 'male',
  iin: null,
  noIinReason: 'жоқ',
  language: 'kk',
  address: null,
  phone: null,
};
const schoolClass = { grade: 5, letter: 'Б', language: 'kk' };
const said = {
  grounds: ['absence'],
  facts: kk('не болды'),
  happenedOn: null,
  done: null,
  asked: null,
  danger: [],
  fileIds: [],
};
const submission = {
  grounds: [{ code: 'absence', facts: kk('14 сабақ') }],
  reasons: kk('себептері'),
  priorMeasures: null,
  classTeacherOpinion: null,
  proposal: null,
};
const place = { heldOn: '2026-11-27', startsAt: '15:00', place: kk('зал'), format: 'in-person' };
const brief = { kind: 'brief-information', rows: [{ on, form: 'talk', who: '', content: kk('әңгіме'), result: null }] };
const handing = { outcome: 'handed', onDay: on, way: 'in-person', witnesses: [], note: null, fileId: null };
const delivered = { outcome: 'received', deliveredOn: on, way: 'in-person' };

/** Every deed that takes an id, with valid input and the subject of another school: it is not there. */
export function subjectsOf(f: Known): readonly Attempt[] {
  const {
    ids,
    made: { seven, eight, sentAppeal },
    council: { meetingId, itemId, invitation },
  } = f;
  const ofCase = { caseId: eight.caseId };
  const meeting = { meetingId, version: 1 };
  const item = { itemId, version: 1 };
  const dossier = { ...ofCase, purpose: 'placing', version: 1 };
  const none = 'not-found';
  return [
    ['access.invite', 'head', { personId: ids.people.medic }, none],
    ['access.withdraw-invitation', 'head', { invitationId: f.made.invitation }, none],
    ['access.close-account', 'head', { accountId: ids.accounts.medic, version: 1 }, none],
    ['school.save-person', 'head', { ...person, personId: ids.people.medic, version: 1 }, none],
    [
      'school.give-post',
      'head',
      {
        personId: ids.people.medic,
        kind: 'deputy',
        title: { kk: 'а', ru: 'а' },
        dates: { startsOn: on, endsOn: null },
      },
      none,
    ],
    ['school.end-post', 'head', { postId: f.post, endsOn: on }, none],
    ['school.save-class', 'head', { ...schoolClass, classId: ids.class7, version: 1 }, none],
    ['school.set-class-teacher', 'head', { classId: ids.class7, version: 1, personId: null, from: on }, none],
    ['pupils.save', 'head', { ...pupil, pupilId: ids.pupil, version: 1 }, none],
    ['pupils.add-guardian', 'head', { ...guardian, pupilId: ids.pupil }, none],
    ['pupils.save-guardian', 'head', { ...guardian, guardianId: ids.guardian, version: 1 }, none],
    ['pupils.end-guardian', 'head', { guardianId: ids.guardian, version: 1, endsOn: on }, none],
    ['pupils.move', 'head', { pupilIds: [ids.pupil], classId: ids.class8, on }, none],
    ['pupils.leave', 'head', { pupilId: ids.pupil, version: 1, lastDay: on, reason: 'көшті' }, none],
    ['cases.unseal', 'head', { ...ofCase, reason: 'қарау керек' }, none],
    ['cases.assign-support', 'head', { ...ofCase, personId: ids.people.psychologist, supports: true }, none],
    [
      'cases.assign-support',
      'head',
      { caseId: seven.caseId, personId: ids.people.psychologist, supports: false },
      none,
    ],
    ['cases.assign-responsible', 'head', { ...ofCase, version: 1, personId: ids.people.deputy }, none],
    ['referral.write-appeal', 'head', { ...said, pupilId: ids.pupil }, none],
    [
      'referral.record-appeal',
      'deputy',
      { ...said, pupilId: ids.pupil, authorName: 'Көрші', authorRelation: 'көрші' },
      none,
    ],
    ['referral.resend-appeal', 'subjectTeacher', { ...said, appealId: sentAppeal, version: 1 }, none],
    ['referral.withdraw-appeal', 'subjectTeacher', { appealId: sentAppeal, version: 1 }, none],
    ['referral.return-appeal', 'deputy', { appealId: sentAppeal, version: 1, missing: kk('не') }, none],
    ['referral.decline-appeal', 'deputy', { appealId: sentAppeal, version: 1, why: kk('неге') }, none],
    ['referral.join-appeal', 'deputy', { appealId: sentAppeal, version: 1 }, none],
    [
      'referral.submit-case',
      'deputy',
      { ...submission, responsibleId: ids.people.social, pupilId: ids.classmate, appealIds: [sentAppeal] },
      none,
    ],
    [
      'referral.edit-submission',
      'deputy',
      { ...submission, responsibleId: ids.people.social, ...ofCase, version: 1 },
      none,
    ],
    ['dossier.write-paper', 'deputy', { ...ofCase, purpose: 'placing', version: 2, body: brief, fileIds: [] }, none],
    ['dossier.receive-paper', 'deputy', { paperId: eight.characteristic, version: 1 }, none],
    ['dossier.say-not-needed', 'deputy', { ...dossier, kind: 'living-conditions-act', reason: kk('қажет емес') }, none],
    ['dossier.ask-again', 'head', { ...dossier, kind: 'characteristic', personId: ids.people.medic }, none],
    ['plan.start-plan', 'head', ofCase, none],
    ['plan.save-plan', 'head', { planId: eight.planId, version: 1, goal: null, causes: [], measures: [] }, none],
    [
      'plan.complete-measure',
      'head',
      { measureId: seven.measureId, version: 1, outcome: 'done', doneOn: on, result: null },
      none,
    ],
    ['plan.hand-over-copy', 'head', { ...handing, planId: seven.planId, guardianId: ids.guardian }, none],
    [
      'term.file-petition',
      'social',
      { caseId: seven.caseId, petition: { kind: 'extend', months: 3, words: kk('тағы уақыт керек') } },
      none,
    ],
    ['term.withdraw-petition', 'social', { petitionId: seven.petition, version: 1 }, none],
    ['council.move-meeting', 'head', { ...meeting, ...place }, none],
    ['council.cancel-meeting', 'head', { ...meeting, reason: 'болмайды' }, none],
    ['council.add-item', 'head', { meetingId, kind: 'other', question: kk('басқа') }, none],
    ['council.remove-item', 'head', item, none],
    ['council.order-items', 'head', { ...meeting, itemIds: [itemId] }, none],
    ['council.invite', 'head', { itemId, guardianIds: [ids.otherGuardian] }, none],
    ['council.record-delivery', 'head', { invitationId: invitation, version: 2, ...delivered }, none],
    ['council.uninvite', 'head', { invitationId: invitation, version: 2 }, none],
    [
      'council.open-meeting',
      'head',
      { ...meeting, presidingId: ids.people.head, secretaryId: ids.people.social, people: [] },
      none,
    ],
    ['council.mark-attendance', 'head', { meetingId }, none],
    ['council.hear-item', 'head', { ...item, heard: kk('тыңдалды') }, none],
    ['council.decide-item', 'head', { ...item, decisions: [{ kind: 'not-place' }] }, none],
    ['council.close-meeting', 'head', meeting, none],
    ['council.lock-protocol', 'head', meeting, none],
    ['council.sign-protocol', 'head', { ...meeting, part: 'presiding', signedOn: on, fileId: f.scan }, none],
  ];
}

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
    ['school.add-class', 'head', { ...schoolClass, schoolYear: 2026, teacherId: stranger }, 'person-unknown'],
    [
      'school.set-class-teacher',
      'head',
      { classId: ids.class7, version: 1, personId: stranger, from: on },
      'person-unknown',
    ],
    ['pupils.add', 'head', { ...pupil, classId: f.ids.class7, enrolledOn: on, guardians: [] }, 'class-unknown'],
    ['pupils.move', 'head', { pupilIds: [ids.classmate], classId: f.ids.class8, on }, 'class-unknown'],
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
    ['council.order-items', 'social', { ...meeting, itemIds: [f.council.itemId] }, 'agenda-changed'],
    ['council.invite', 'social', { itemId, personIds: [stranger] }, 'person-unknown'],
    ['council.invite', 'social', { itemId, guardianIds: [f.ids.otherGuardian] }, 'not-a-guardian'],
    [
      'council.record-delivery',
      'social',
      { invitationId: invitation, version: 2, ...delivered, deliveredBy: stranger },
      'person-unknown',
    ],
    ['council.appoint-composition', 'head', composition(stranger, null), 'person-unknown'],
    ['council.appoint-composition', 'head', composition(ids.people.head, f.scan), 'scan-missing'],
  ];
}

const composition = (personId: string, fileId: string | null) => ({
  orderNumber: '1',
  orderOn: on,
  startsOn: on,
  fileId,
  members: [{ personId, part: 'chair' }],
});

/** The same at the table of an opened meeting. */
export function strangersAtTheTable(own: Known, f: Known): readonly Attempt[] {
  const { meetingId, itemId } = own.council;
  const { people } = own.ids;
  const stranger = f.ids.people.head;
  return [
    [
      'council.mark-attendance',
      'social',
      { meetingId, people: [{ personId: stranger, present: true }] },
      'not-a-participant',
    ],
    [
      'council.mark-attendance',
      'social',
      { meetingId, visitors: [{ itemId, guardianId: f.ids.otherGuardian, present: true }] },
      'not-a-guardian',
    ],
    [
      'council.mark-attendance',
      'social',
      { meetingId, visitors: [{ itemId: f.council.itemId, guardianId: f.ids.otherGuardian, present: true }] },
      'not-a-guardian',
    ],
    [
      'council.decide-item',
      'social',
      {
        itemId,
        version: 1,
        decisions: [{ kind: 'place', term: { months: 6 }, responsibleId: stranger, planId: own.made.eight.planId }],
      },
      'person-unknown',
    ],
    [
      'council.decide-item',
      'social',
      {
        itemId,
        version: 1,
        decisions: [{ kind: 'place', term: { months: 6 }, responsibleId: people.social, planId: f.made.eight.planId }],
      },
      'plan-not-draft',
    ],
  ];
}

/** Deeds whose input holds no id of anything stored. */
export const withoutIds: readonly string[] = [
  'drafts.save',
  'drafts.drop',
  'session.set-language',
  'school.save-profile',
  'school.save-settings',
  'school.add-person',
  'school.save-year',
  'school.save-day',
  'school.drop-day',
  'council.call-meeting',
];
