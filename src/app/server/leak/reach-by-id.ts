import type { Called } from './council-steps.ts';
import type { Prepared, Side } from './prepared-side.ts';

/** Four days of one story: the case of 8 «А» is not on an agenda, is on one, was heard, and the protocol is signed. */
export const phases = ['before', 'during', 'after', 'signed'] as const;
export type Phase = (typeof phases)[number];

export type Ids = {
  readonly side: Side['ids'];
  readonly made: Prepared;
  readonly listId: string;
  readonly council: Called | null;
};
type ByPhase = Readonly<Record<Phase, string>>;

export type Row = {
  /** The question, or `paper` and the slug. */
  readonly op: string;
  readonly of: string;
  /** For a question its input, for a paper the id; null while there is nothing of the kind. */
  readonly input: (ids: Ids) => unknown;
  /** Whom it answers, on each of the four days. */
  readonly sees: ByPhase;
};

const always = (who: string): ByPhase => ({ before: who, during: who, after: who, signed: who });
/** Dossier papers and cases open to members and guests while the meeting is prepared and held, and close again (People). */
const whileOnAgenda = (usual: string, agenda: string): ByPhase => ({
  before: usual,
  during: agenda,
  after: usual,
  signed: usual,
});

// The child of 7 «Ә»: on record, never on the agenda. Supported by the psychologist; C leads the class.
const sevenReaders = always('HDSPC');
// The child of 8 «А»: O leads the class; on the agenda all members (HDSPCOT) and the invited medical worker read.
const eightReaders = whileOnAgenda('HDSO', 'HDSPCOTM');
const onCase = (op: string): Row[] => [
  { op, of: '7 «Ә»', input: ({ made }) => ({ caseId: made.seven.caseId }), sees: sevenReaders },
  { op, of: '8 «А»', input: ({ made }) => ({ caseId: made.eight.caseId }), sees: eightReaders },
];
/** Whoever helps the child day by day; a member who reads the case on an agenda does not. */
const ofHelpers = (op: string): Row[] => [
  { op, of: '7 «Ә»', input: ({ made }) => ({ caseId: made.seven.caseId }), sees: sevenReaders },
  { op, of: '8 «А»', input: ({ made }) => ({ caseId: made.eight.caseId }), sees: always('HDSO') },
];
const wholeOnly = (op: string): Row[] => [
  { op, of: '7 «Ә»', input: ({ made }) => ({ caseId: made.seven.caseId }), sees: always('HDS') },
  { op, of: '8 «А»', input: ({ made }) => ({ caseId: made.eight.caseId }), sees: always('HDS') },
];
const toWrite = (of: string, which: 'seven' | 'eight', purpose: string, kind: string, sees: ByPhase): Row => ({
  op: 'dossier.paper-to-write',
  of,
  input: ({ made }) => ({ caseId: made[which].caseId, purpose, kind }),
  sees,
});
/** A dossier paper is asked for as a question and printed as a paper: the same eyes. */
const dossierPaper = (slug: string, of: string, id: (made: Prepared) => string, sees: ByPhase): Row[] => [
  { op: 'dossier.paper', of: `${slug}, ${of}`, input: ({ made }) => ({ paperId: id(made) }), sees },
  { op: `paper ${slug}`, of, input: ({ made }) => id(made), sees },
];
const anAppeal = (of: string, id: (made: Prepared) => string, sees: string): Row[] => [
  { op: 'referral.appeal', of, input: ({ made }) => ({ appealId: id(made) }), sees: always(sees) },
  { op: 'paper appeal', of, input: ({ made }) => id(made), sees: always(sees) },
];
const handedOut = (slug: string, id: (council: Called) => string, sees: ByPhase): Row => ({
  op: `paper ${slug}`,
  of: '8 «А»',
  input: ({ council }) => (council === null ? null : id(council)),
  sees,
});

/** Typed by hand from the table People, clauses 4, 8, 9, 11, and "Authors always reread what they wrote". */
export const reachById: readonly Row[] = [
  { op: 'pupils.page', of: '7 «Ә»', input: ({ side }) => ({ pupilId: side.pupil }), sees: always('HDSC') },
  { op: 'pupils.page', of: '8 «А»', input: ({ side }) => ({ pupilId: side.otherPupil }), sees: always('HDSO') },
  { op: 'pupils.movements', of: '7 «Ә»', input: ({ side }) => ({ pupilId: side.pupil }), sees: always('HDSC') },
  { op: 'pupils.movements', of: '8 «А»', input: ({ side }) => ({ pupilId: side.otherPupil }), sees: always('HDSO') },
  {
    op: 'year.rollover-pupils',
    of: '7 «Ә»',
    input: ({ side }) => ({ schoolYear: 2027, classId: side.class7 }),
    sees: always('HD'),
  },
  { op: 'year.rollover-list', of: 'a turn', input: ({ made }) => ({ rolloverId: made.rollover }), sees: always('HD') },
  ...onCase('cases.card'),
  ...onCase('overview.case-page'),
  ...onCase('overview.story'),
  ...onCase('plan.of-case'),
  // The windows of a measure: whoever reads the case, and the one who answers for it.
  {
    op: 'plan.windows-of-measure',
    of: '7 «Ә»',
    input: ({ made }) => ({ measureId: made.seven.weeklyId }),
    sees: always('HDSPCT'),
  },
  {
    op: 'plan.windows-of-measure',
    of: '8 «А»',
    input: ({ made }) => ({ measureId: made.eight.weeklyId }),
    sees: { ...eightReaders, signed: 'HDSOT' },
  },
  // To hand measures over, those who see the whole school see whose they are.
  {
    op: 'plan.open-measures',
    of: 'the subject teacher',
    input: ({ side }) => ({ personId: side.people.subjectTeacher, on: '2026-11-16' }),
    sees: always('HDS'),
  },
  // Measures of a plan in force may be taken by whoever reads that plan and writes plans.
  {
    op: 'plan.measures-to-copy',
    of: '7 «Ә»',
    input: ({ made }) => ({ planId: made.seven.planId, caseId: made.seven.caseId }),
    sees: sevenReaders,
  },
  ...onCase('monitoring.of-case'),
  ...ofHelpers('monitoring.figures'),
  ...ofHelpers('monitoring.reviews'),
  {
    op: 'monitoring.contact-versions',
    of: '7 «Ә», open',
    input: ({ made }) => ({ contactId: made.logContact }),
    sees: sevenReaders,
  },
  {
    op: 'monitoring.contact-versions',
    of: '7 «Ә», restricted',
    input: ({ made }) => ({ contactId: made.logSecret }),
    sees: always('HDSP'),
  },
  { op: 'paper child-words', of: '7 «Ә»', input: ({ made }) => made.logChildWords, sees: sevenReaders },
  ...onCase('term.of-case'),
  ...onCase('referral.submission'),
  {
    op: 'dossier.of-case',
    of: '7 «Ә»',
    input: ({ made }) => ({ caseId: made.seven.caseId, purpose: 'removal' }),
    sees: sevenReaders,
  },
  {
    op: 'dossier.of-case',
    of: '8 «А»',
    input: ({ made }) => ({ caseId: made.eight.caseId, purpose: 'placing' }),
    sees: eightReaders,
  },
  ...wholeOnly('cases.trail'),
  ...wholeOnly('overview.papers-of-case'),
  ...wholeOnly('council.hearings'),
  // Clause 4: an appeal is read by its author and those who answer; a declined one by its author and the deputy.
  ...anAppeal('medic, joined to 7 «Ә»', (made) => made.seven.appealId, 'HDSM'),
  ...anAppeal('subject teacher, joined to 8 «А»', (made) => made.eight.appealId, 'HDST'),
  ...anAppeal('subject teacher, waiting', (made) => made.sentAppeal, 'HDST'),
  ...anAppeal('subject teacher, declined', (made) => made.declinedAppeal, 'DT'),
  // The psychological texts: never the class teacher as such; the one who wrote them always.
  ...dossierPaper('characteristic', '7 «Ә»', (made) => made.seven.characteristic, sevenReaders),
  ...dossierPaper(
    'psychological-conclusion',
    '8 «А»',
    (made) => made.eight.psychPaper,
    whileOnAgenda('HDSP', 'HDSPCOTM'),
  ),
  {
    op: 'dossier.paper',
    of: 'psychological characteristic, 7 «Ә»',
    input: ({ made }) => ({ paperId: made.seven.psychPaper }),
    sees: always('HDSP'),
  },
  ...dossierPaper('characteristic', '8 «А»', (made) => made.eight.characteristic, eightReaders),
  ...dossierPaper('brief-information', '8 «А»', (made) => made.eight.briefInformation, eightReaders),
  ...dossierPaper('living-conditions-act', '8 «А»', (made) => made.eight.act, eightReaders),
  // Who hands a paper in: deputy and secretary any, the class teacher and the supporter theirs, the one who was asked that one.
  toWrite("7 «Ә», class teacher's", 'seven', 'removal', 'characteristic-positive', always('DSC')),
  toWrite("7 «Ә», psychologist's", 'seven', 'removal', 'psychological-characteristic-positive', always('DSP')),
  toWrite("8 «А», class teacher's", 'eight', 'placing', 'characteristic', {
    before: 'DSO',
    during: 'DSO',
    after: 'DSO',
    signed: '',
  }),
  toWrite('8 «А», asked of the subject teacher', 'eight', 'placing', 'brief-information', {
    before: 'DSOT',
    during: 'DSOT',
    after: 'DSOT',
    signed: '',
  }),
  { op: 'paper submission', of: '7 «Ә»', input: ({ made }) => made.seven.caseId, sees: sevenReaders },
  {
    op: 'paper submission',
    of: '8 «А»',
    input: ({ made }) => made.eight.caseId,
    sees: whileOnAgenda('HDSO', 'HDSPCOT'),
  },
  { op: 'paper plan', of: '7 «Ә», in force', input: ({ made }) => made.seven.planId, sees: sevenReaders },
  { op: 'paper plan', of: '7 «Ә», next draft', input: ({ made }) => made.seven.draft, sees: sevenReaders },
  { op: 'paper plan', of: '8 «А»', input: ({ made }) => made.eight.planId, sees: eightReaders },
  { op: 'paper plan-receipt', of: '7 «Ә»', input: ({ made }) => made.seven.delivery, sees: always('HDSC') },
  // A plan that is not in force has no copy to hand over.
  {
    op: 'paper plan-receipt',
    of: '8 «А», blank',
    input: ({ made }) => made.eight.planId,
    sees: { before: '', during: '', after: '', signed: 'HDSO' },
  },
  { op: 'paper removal-petition', of: '7 «Ә»', input: ({ made }) => made.seven.petition, sees: sevenReaders },
  {
    op: 'paper extension-petition',
    of: '7 «Ә», by the id of the other kind',
    input: ({ made }) => made.seven.petition,
    sees: always(''),
  },
  // Clause 17: what speaks of a family's refusals is for those who see the whole school.
  ...wholeOnly('petitions.of-case'),
  { op: 'paper help-refusal-act', of: '7 «Ә»', input: ({ made }) => made.seven.refusal, sees: always('HDS') },
  { op: 'paper help-refusal-act', of: '8 «А», blank', input: ({ made }) => made.eight.caseId, sees: always('HDS') },
  {
    op: 'paper commission-petition',
    of: '7 «Ә»',
    input: ({ made }) => made.seven.commissionSigned,
    sees: always('HDS'),
  },
  {
    op: 'documents.bundles',
    of: 'a petition about 7 «Ә»',
    input: ({ made }) => ({ kind: 'petition', subjectId: made.seven.commissionDraft }),
    sees: always('HDS'),
  },
  // The Council: members while it is prepared and held; afterwards those who see the whole school.
  {
    op: 'council.meeting',
    of: '8 «А»',
    input: ({ council }) => (council === null ? null : { meetingId: council.meetingId }),
    sees: whileOnAgenda('HDS', 'HDSPCOT'),
  },
  // When and where, for whoever was invited; nothing of a child.
  {
    op: 'council.meeting-calendar',
    of: 'a meeting',
    input: ({ council }) => (council === null ? null : { meetingId: council.meetingId }),
    sees: always('HDSPCOTM'),
  },
  handedOut('work-plan', (council) => council.workPlan, always('HDS')),
  { op: 'dossier.lines', of: '7 «Ә»', input: ({ made }) => ({ caseId: made.seven.caseId }), sees: always('HDSC') },
  { op: 'dossier.lines', of: '8 «А»', input: ({ made }) => ({ caseId: made.eight.caseId }), sees: always('HDSO') },
  {
    op: 'council.protocol',
    of: '8 «А»',
    input: ({ council }) => (council === null ? null : { meetingId: council.meetingId, language: 'kk' }),
    sees: always('HDS'),
  },
  {
    op: 'links.of-meeting',
    of: '8 «А»',
    input: ({ council }) => (council === null ? null : { meetingId: council.meetingId }),
    sees: always('HDS'),
  },
  { op: 'links.of-case', of: '7 «Ә»', input: ({ made }) => ({ caseId: made.seven.caseId }), sees: always('HDSC') },
  // A class teacher who sits in the Council reads the case while it is on the agenda.
  {
    op: 'links.of-case',
    of: '8 «А»',
    input: ({ made }) => ({ caseId: made.eight.caseId }),
    sees: whileOnAgenda('HDSO', 'HDSCO'),
  },
  {
    op: 'links.address',
    of: 'the father of 8 «А»',
    input: ({ council }) => (council === null ? null : { linkId: council.link }),
    sees: always('HDS'),
  },
  {
    op: 'council.annotations',
    of: '8 «А»',
    input: ({ council }) => (council === null ? null : { meetingId: council.meetingId }),
    sees: always('HDS'),
  },
  {
    op: 'documents.bundles',
    of: 'a meeting',
    input: ({ council }) => (council === null ? null : { kind: 'meeting', subjectId: council.meetingId }),
    sees: always('HDS'),
  },
  {
    op: 'documents.bundles',
    of: '8 «А»',
    input: ({ made }) => ({ kind: 'case', subjectId: made.eight.caseId }),
    sees: always('HDS'),
  },
  // Nobody has annotated a protocol in this story.
  handedOut('protocol-appendix', (council) => council.meetingId, always('')),
  handedOut('invitation', (council) => council.invitation, always('HDS')),
  handedOut('meeting-decision', (council) => council.meetingId, always('HDS')),
  { op: 'paper composition-order', of: 'the composition', input: ({ side }) => side.composition, sees: always('HDS') },
  // The card and the journal hold address and number: for those who see the whole school. The journal is the reader's own.
  { op: 'paper story', of: '7 «Ә»', input: ({ made }) => made.seven.caseId, sees: always('HDS') },
  { op: 'paper story', of: '8 «А»', input: ({ made }) => made.eight.caseId, sees: always('HDS') },
  { op: 'paper record-card', of: '7 «Ә»', input: ({ made }) => made.seven.caseId, sees: always('HDS') },
  { op: 'paper record-card', of: '8 «А»', input: ({ made }) => made.eight.caseId, sees: always('HDS') },
  { op: 'paper record-journal', of: "the head's own", input: ({ side }) => side.people.head, sees: always('H') },
  { op: 'paper family-slip', of: 'the mother of 7 «Ә»', input: ({ side }) => side.guardian, sees: always('HDS') },
  { op: 'paper consent', of: 'the mother of 7 «Ә»', input: ({ side }) => side.guardian, sees: always('HDSC') },
  { op: 'paper consent', of: 'a parent of 8 «А»', input: ({ side }) => side.otherGuardian, sees: always('HDSO') },
  handedOut('protocol', (council) => council.meetingId, always('HDS')),
  handedOut('signature-sheet', (council) => council.meetingId, { before: '', during: '', after: '', signed: 'HDS' }),
  handedOut('extract', (council) => council.itemId, { before: '', during: '', after: '', signed: 'HDS' }),
  handedOut('notice', (council) => council.itemId, { before: '', during: '', after: '', signed: 'HDS' }),
  ...wholeOnly('transfer.ready-to-send'),
  {
    op: 'transfer.transfer',
    of: 'sent',
    input: ({ made }) => ({ transferId: made.transferSent }),
    sees: always('HDS'),
  },
  {
    op: 'transfer.transfer',
    of: 'came',
    input: ({ made }) => ({ transferId: made.transferCame }),
    sees: always('HDS'),
  },
  {
    op: 'transfer.pupils-like',
    of: 'came',
    input: ({ made }) => ({ transferId: made.transferCame }),
    sees: always('HDS'),
  },
  { op: 'paper transfer-letter', of: '7 «Ә»', input: ({ made }) => made.transferSent, sees: always('HDS') },
  { op: 'paper transfer-notice', of: '7 «Ә»', input: ({ made }) => made.transferSent, sees: always('HDS') },
  // Colleagues: personal data for those who keep the list; a code only for who made it.
  {
    op: 'school.person',
    of: 'a colleague',
    input: ({ side }) => ({ personId: side.people.subjectTeacher }),
    sees: always('HD'),
  },
  {
    op: 'access.invitation-code',
    of: "the head's",
    input: ({ made }) => ({ invitationId: made.invitation }),
    sees: always('H'),
  },
  {
    op: 'pupils.import-findings',
    of: 'a list of pupils that waits',
    input: ({ listId }) => ({ importId: listId, kind: 'error' }),
    sees: always('HDS'),
  },
];
