import { shippedPack } from '#features/procedure/server/shipped-pack.ts';
import type { Phase } from './reach-by-id.ts';

/**
 * Which children a list shows to whom. `7`, `8`: the child of 7 «Ә» or 8 «А» with ids of their file (case, plan, papers); `a`, `b`, `c`: the child of
 * 7 «Ә», of 8 «А», and a third child of 7 «Ә» without a case, by name or pupil id alone. Who is not written sees none of them.
 */
export type ListRow = { readonly op: string; readonly input: unknown; readonly shows: Readonly<Record<Phase, string>> };

const always = (who: string): ListRow['shows'] => ({ before: who, during: who, after: who, signed: who });
const nothing = always('');

/** Typed by hand from the table People. */
export const reachInLists: readonly ListRow[] = [
  {
    op: 'cases.register',
    input: { show: 'open' },
    shows: {
      before: 'H78 D78 S78 P7 C7 O8',
      during: 'H78 D78 S78 P78 C78 O8 T8 M8',
      after: 'H78 D78 S78 P7 C7 O8',
      signed: 'H78 D78 S78 P7 C7 O8',
    },
  },
  {
    op: 'cases.register',
    input: { show: 'on-record' },
    shows: {
      before: 'H7 D7 S7 P7 C7',
      during: 'H7 D7 S7 P7 C7',
      after: 'H7 D7 S7 P7 C7',
      signed: 'H78 D78 S78 P7 C7 O8',
    },
  },
  {
    op: 'cases.register',
    input: { show: 'submitted', ground: 'absence' },
    shows: { before: 'H8 D8 S8 O8', during: 'H8 D8 S8 P8 C8 O8 T8 M8', after: 'H8 D8 S8 O8', signed: '' },
  },
  { op: 'cases.register', input: { show: 'closed' }, shows: nothing },
  { op: 'pupils.list', input: {}, shows: always('Habc Dabc Sabc Cac Ob') },
  { op: 'pupils.list', input: { search: 'Талғатов' }, shows: always('Hb Db Sb Ob') },
  // Clause 4: anybody of the staff finds any pupil by name, and learns no more than that name and class.
  { op: 'pupils.find', input: { text: 'Айдаров' }, shows: always('Ha Da Sa Pa Ca Oa Ta Ma') },
  { op: 'pupils.find', input: { text: 'Талғатов' }, shows: always('Hb Db Sb Pb Cb Ob Tb Mb') },
  { op: 'overview.search', input: { words: 'Айдаров' }, shows: always('H7 D7 S7 P7 C7') },
  {
    op: 'overview.search',
    input: { words: 'Талғатов' },
    shows: { before: 'H8 D8 S8 O8', during: 'H8 D8 S8 P8 C8 O8 T8 M8', after: 'H8 D8 S8 O8', signed: 'H8 D8 S8 O8' },
  },
  { op: 'overview.search', input: { words: 'Нұрпейіс' }, shows: always('Hc Dc Sc Cc') },
  // Duties for those who see the whole school; answers to one's own appeals for everybody.
  {
    op: 'overview.my-day',
    input: {},
    shows: always('H78c D78c S78c Ma Tbc'),
  },
  // One queue of My day, whole: the same readers.
  { op: 'overview.duties', input: { kind: 'answer-appeal' }, shows: always('Hc Dc Sc') },
  // The mother of 7 «Ә» asked a question through her link.
  { op: 'overview.duties', input: { kind: 'family-question' }, shows: always('H7 D7 S7') },
  {
    op: 'overview.duties',
    input: { kind: 'dossier-incomplete' },
    shows: { before: '', during: 'H8 D8 S8', after: 'H8 D8 S8', signed: '' },
  },
  {
    op: 'overview.duties',
    input: { kind: 'copy-not-delivered' },
    shows: { before: '', during: '', after: '', signed: 'H8 D8 S8' },
  },
  { op: 'overview.duty-counts', input: { kinds: ['answer-appeal', 'copy-not-delivered'] }, shows: nothing },
  // Clause 10: what the school owes, for the head alone: a dossier late on the meeting day, its departure, the copy to hand over.
  {
    op: 'overview.control',
    input: { section: 'overdue' },
    shows: { before: '', during: '', after: 'H8', signed: '' },
  },
  {
    op: 'overview.control',
    input: { section: 'departures' },
    shows: { before: '', during: '', after: 'H8', signed: 'H8' },
  },
  { op: 'overview.control', input: { section: 'unsigned' }, shows: nothing },
  {
    op: 'overview.control',
    input: { section: 'undelivered' },
    shows: { before: '', during: '', after: '', signed: 'H8' },
  },
  { op: 'referral.appeals', input: { show: 'sent' }, shows: always('Hc Dc Sc') },
  { op: 'referral.appeals', input: { show: 'joined' }, shows: always('Hab Dab Sab') },
  { op: 'referral.appeals', input: { show: 'returned' }, shows: nothing },
  { op: 'referral.my-appeals', input: {}, shows: always('Ma Tbc') },
  // The subject teacher was asked for one paper of 8 «А» and learns which, of whom, and until when.
  { op: 'dossier.asked-of-me', input: {}, shows: { before: 'T8', during: 'T8', after: 'T8', signed: '' } },
  // Measures of plans in force: the child's name for the one who answers for them, and nothing of the file.
  { op: 'plan.measures-of-me', input: {}, shows: { before: 'Ta', during: 'Ta', after: 'Ta', signed: 'Tab' } },
  { op: 'plan.measures-of-me', input: { show: 'marked' }, shows: nothing },
  // Who answers in whose place names no child.
  { op: 'plan.reassignments', input: {}, shows: nothing },
  // A name and a class for whoever helps the child, be it by one measure; members on an agenda help nobody by that.
  {
    op: 'monitoring.children-of-me',
    input: {},
    shows: {
      before: 'Hab Dab Sab Pa Ca Ob Ta',
      during: 'Hab Dab Sab Pa Ca Ob Ta',
      after: 'Hab Dab Sab Pa Ca Ob Ta',
      signed: 'Hab Dab Sab Pa Ca Ob Tab',
    },
  },
  { op: 'monitoring.dues-of-me', input: {}, shows: nothing },
  { op: 'petitions.list', input: {}, shows: always('H7 D7') },
  {
    op: 'plan.list',
    input: {},
    shows: {
      before: 'H7 D7 S7 P7 C7',
      during: 'H7 D7 S7 P7 C7',
      after: 'H7 D7 S7 P7 C7',
      signed: 'H78 D78 S78 P7 C7 O8',
    },
  },
  {
    op: 'council.what-waits',
    input: {},
    shows: { before: 'H78 D78 S78', during: 'H7 D7 S7', after: 'H7 D7 S7', signed: 'H7 D7 S7' },
  },
  // Two lines of the subject teacher about the child of 8 «А»: the name, and nothing of the file.
  { op: 'dossier.lines-of-me', input: {}, shows: { before: '', during: 'Tb', after: 'Tb', signed: '' } },
  { op: 'library.measures', input: { packId: shippedPack.id }, shows: nothing },
  { op: 'council.work-plan', input: { schoolYear: 2026 }, shows: nothing },
  { op: 'council.notices-of-me', input: {}, shows: nothing },
  { op: 'council.my-feed', input: {}, shows: nothing },
  { op: 'council.meetings', input: {}, shows: nothing },
  { op: 'council.cancelled-numbers', input: {}, shows: nothing },
  { op: 'council.compositions', input: {}, shows: nothing },
  { op: 'documents.letterhead', input: {}, shows: nothing },
  { op: 'documents.looks', input: {}, shows: nothing },
  { op: 'documents.look', input: { paper: 'notice' }, shows: nothing },
  { op: 'procedure.packs', input: {}, shows: nothing },
  { op: 'procedure.pack', input: { id: shippedPack.id, sha256: shippedPack.sha256 }, shows: nothing },
  { op: 'school.profile', input: {}, shows: nothing },
  { op: 'school.changed-settings', input: {}, shows: nothing },
  { op: 'school.setting-changes', input: {}, shows: nothing },
  { op: 'school.people', input: { show: 'all' }, shows: nothing },
  { op: 'school.classes', input: {}, shows: nothing },
  { op: 'school.calendar', input: {}, shows: nothing },
  { op: 'school.dues-moved', input: { change: { leadDays: 10 } }, shows: nothing },
  // The turn of the year names classes and teachers; who would leave with an open case is the leaders' to know.
  { op: 'year.rollover', input: { schoolYear: 2027 }, shows: nothing },
  { op: 'year.open-cases', input: { schoolYear: 2027 }, shows: always('H78 D78') },
  { op: 'year.rollover-pupils', input: { schoolYear: 2027 }, shows: always('Habc Dabc') },
  { op: 'school.week-moves', input: { weekDays: 6 }, shows: nothing },
  { op: 'access.accounts', input: {}, shows: nothing },
  { op: 'access.invitations', input: {}, shows: nothing },
  { op: 'access.open-slips', input: {}, shows: nothing },
  { op: 'overview.setup', input: {}, shows: nothing },
  // A list that waits is seen as its rows are: by those who read the whole school; here none waits.
  { op: 'pupils.pending-import', input: {}, shows: nothing },
  { op: 'session.who-am-i', input: {}, shows: nothing },
  { op: 'referral.whom-to-call', input: { danger: ['violence'] }, shows: nothing },
  { op: 'upkeep.backups', input: {}, shows: nothing },
  { op: 'records.imports', input: {}, shows: nothing },
  // Clause 20: the child whose work was sent, and the name of one that came.
  { op: 'transfer.list', input: {}, shows: always('Hac Dac Sac') },
  { op: 'transfer.own-card', input: {}, shows: nothing },
  { op: 'transfer.cards', input: {}, shows: nothing },
  { op: 'transfer.schools-here', input: { words: 'Басқа' }, shows: nothing },
  { op: 'transfer.algorithm', input: {}, shows: nothing },
  { op: 'drafts.find', input: { key: 'appeal:new' }, shows: nothing },
];
