/**
 * Who may call what, typed by hand from the order and the table People of the process - never from the contracts.
 * H head, D deputy, S social pedagogue, P psychologist, C and O class teachers, T subject teacher, M medical worker (staff),
 * N an account without a post. All but M and N sit in the Council, so a member's right reads HDSPCOT.
 */
const anybodySignedIn = 'HDSPCOTMN';
/** Clause 4: any member of staff; and whoever a case may be opened to by name (guest, supporter, responsible person). */
const staff = 'HDSPCOTM';
const members = 'HDSPCOT';
/** See the whole school. */
const whole = 'HDS';
/** The whole school, or their own class. */
const ownClass = 'HDSCO';
/** Clause 10: the head controls, the deputy coordinates. */
const leaders = 'HD';
const deputy = 'D';
/** Clause 7: the secretary of the Council. */
const secretary = 'S';

export const matrix: Readonly<Record<string, string>> = {
  // One's own account: nothing of a child is in it.
  'drafts.save': anybodySignedIn,
  'drafts.drop': anybodySignedIn,
  'drafts.find': anybodySignedIn,
  'session.who-am-i': anybodySignedIn,
  'session.set-language': anybodySignedIn,
  // The owner keeps the list of people with access.
  'access.accounts': leaders,
  'access.invitations': leaders,
  'access.invite': leaders,
  'access.invitation-code': leaders,
  'access.add-staff': leaders,
  'access.open-slips': leaders,
  'sheet access.upload-staff': leaders,
  'access.withdraw-invitation': leaders,
  'access.close-account': leaders,
  // Rule packs: words and numbers of the order, nothing of a child; the head decides which come into use.
  'procedure.packs': anybodySignedIn,
  'procedure.pack': anybodySignedIn,
  'procedure.add-pack': 'H',
  'procedure.remove-pack': 'H',
  // The school: everybody reads names, calendar and classes; personal data of colleagues and changes are the leaders'.
  'school.profile': staff,
  'school.people': staff,
  'school.classes': staff,
  'school.calendar': staff,
  'school.person': leaders,
  'documents.letterhead': staff,
  'documents.set-letterhead': leaders,
  'school.save-profile': leaders,
  'school.save-settings': leaders,
  'school.add-person': leaders,
  'school.save-person': leaders,
  'school.give-post': leaders,
  'school.end-post': leaders,
  'school.stand-in': leaders,
  'school.add-class': leaders,
  'school.save-class': leaders,
  'school.set-class-teacher': leaders,
  'school.hide-setup': leaders,
  'school.save-year': leaders,
  'school.save-day': leaders,
  'school.drop-day': leaders,
  'school.dues-moved': leaders,
  'school.week-moves': leaders,
  // Pupils. Clause 4: a concern about any pupil, without reading that pupil's file.
  'pupils.find': staff,
  'pupils.list': ownClass,
  'pupils.page': ownClass,
  'pupils.add': whole,
  'pupils.save': whole,
  'pupils.add-guardian': whole,
  'pupils.save-guardian': whole,
  'pupils.end-guardian': whole,
  'pupils.move': whole,
  'pupils.leave': whole,
  // A list of pupils speaks of the whole school; so does taking it back, and making two rows of a child one.
  'pupils.pending-import': whole,
  'pupils.import-findings': whole,
  'pupils.map-import': whole,
  'pupils.fix-import': whole,
  'pupils.apply-import': whole,
  'pupils.cancel-import': whole,
  'pupils.undo-import': whole,
  'pupils.merge': whole,
  'sheet pupils.upload-roster': whole,
  'pupils.arrive': whole,
  'pupils.movements': ownClass,
  // Cases: reach decides which; the trail and the seal belong to those who see the whole school.
  'overview.papers-of-case': whole,
  'cases.register': staff,
  'cases.card': staff,
  'cases.trail': whole,
  'cases.unseal': whole,
  'cases.assign-support': whole,
  'cases.assign-responsible': leaders,
  // Clause 4: appeals by anybody, answers and the submission by the deputy.
  'referral.write-appeal': staff,
  'referral.record-appeal': secretary,
  'referral.resend-appeal': staff,
  'referral.withdraw-appeal': staff,
  'referral.return-appeal': deputy,
  'referral.decline-appeal': deputy,
  'referral.join-appeal': deputy,
  'referral.submit-case': deputy,
  'referral.edit-submission': deputy,
  'referral.my-appeals': staff,
  'referral.appeals': whole,
  'referral.appeal': staff,
  'referral.whom-to-call': staff,
  'referral.submission': staff,
  // Clause 11: papers by whoever was asked; received by the deputy.
  'dossier.write-paper': staff,
  'dossier.receive-paper': deputy,
  'dossier.say-not-needed': 'DS',
  'dossier.ask-again': 'DS',
  'dossier.of-case': staff,
  'dossier.asked-of-me': staff,
  'dossier.paper-to-write': staff,
  'dossier.paper': staff,
  // Clauses 12-15: the secretary keeps plans, the responsible person writes theirs; measures belong to whoever answers for them.
  'plan.start-plan': 'HDSPCO',
  'plan.save-plan': 'HDSPCO',
  'plan.complete-measure': staff,
  'plan.hand-over-copy': ownClass,
  'plan.of-case': staff,
  'plan.measures-of-me': staff,
  'plan.list': staff,
  // Clauses 16, 19: the petition of the responsible person, whoever that is.
  'term.file-petition': staff,
  'term.withdraw-petition': staff,
  'term.of-case': staff,
  // Clauses 5-9, 13: called by the administration, kept by the secretary, read by members.
  'council.compositions': members,
  'council.appoint-composition': 'H',
  'council.meetings': members,
  'council.meeting': members,
  'council.what-waits': whole,
  'council.hearings': whole,
  'council.call-meeting': leaders,
  'council.move-meeting': leaders,
  'council.cancel-meeting': leaders,
  'council.add-item': 'DS',
  'council.remove-item': 'DS',
  'council.order-items': 'DS',
  'council.invite': secretary,
  'council.record-delivery': secretary,
  'council.uninvite': secretary,
  'council.open-meeting': secretary,
  'council.mark-attendance': secretary,
  'council.hear-item': secretary,
  'council.decide-item': secretary,
  'council.close-meeting': secretary,
  'council.protocol': whole,
  'council.lock-protocol': secretary,
  'council.sign-protocol': 'HS',
  'council.hold-on-paper': secretary,
  'council.attach-original': secretary,
  // Paper life entered later: whoever sees the whole school.
  'records.record-case': whole,
  'records.enter-cases': whole,
  'sheet records.read-cases': whole,
  // The turn of the year is the leaders': clause 10, and the order on promotion is the head's.
  'year.rollover': leaders,
  'year.rollover-pupils': leaders,
  'year.open-cases': leaders,
  'year.rollover-list': leaders,
  'year.turn': leaders,
  'year.undo-turn': leaders,
  // Ours: a backup is encrypted and holds everything; its keeper is the head (and the administrator).
  'upkeep.backups': 'H',
  'upkeep.make-backup': 'H',
  'upkeep.save-settings': 'H',
  // Composed pages: each within its own reach.
  'overview.my-day': staff,
  // Only whether a step is done: no name, no count.
  'overview.setup': leaders,
  'overview.case-page': staff,
  'overview.search': staff,
  // Papers. An appeal: its author and those who answer; a dossier paper: members and guests too; the Council's: who hands them out.
  'paper appeal': staff,
  'paper submission': members,
  'paper characteristic': staff,
  'paper psychological-conclusion': staff,
  'paper living-conditions-act': staff,
  'paper brief-information': staff,
  'paper plan': staff,
  'paper plan-receipt': ownClass,
  'paper removal-petition': staff,
  'paper extension-petition': staff,
  'paper invitation': whole,
  'paper protocol': whole,
  'paper extract': whole,
  'paper notice': whole,
};

const inPlaceOfSecretary =
  'clause 7 names the secretary or the person replacing them; head and deputy see every case anyway';

/** Where the program lets more people in than the process says; each with why it is borne. */
export const wider: Readonly<Record<string, { readonly also: string; readonly why: string }>> = {
  'pupils.add-guardian': {
    also: 'CO',
    why: 'a class teacher knows the families of their own class; reach keeps it to that class',
  },
  'pupils.save-guardian': { also: 'CO', why: 'as pupils.add-guardian' },
  'referral.record-appeal': { also: 'D', why: inPlaceOfSecretary },
  'dossier.ask-again': { also: 'H', why: 'the head controls (clause 10)' },
  'council.appoint-composition': { also: 'D', why: "the order is the head's; the deputy may enter it" },
  'council.add-item': { also: 'H', why: inPlaceOfSecretary },
  'council.remove-item': { also: 'H', why: inPlaceOfSecretary },
  'council.order-items': { also: 'H', why: inPlaceOfSecretary },
  'council.invite': { also: 'HD', why: inPlaceOfSecretary },
  'council.record-delivery': { also: 'HD', why: inPlaceOfSecretary },
  'council.uninvite': { also: 'HD', why: inPlaceOfSecretary },
  'council.open-meeting': { also: 'HD', why: inPlaceOfSecretary },
  'council.mark-attendance': { also: 'HD', why: inPlaceOfSecretary },
  'council.hear-item': { also: 'HD', why: inPlaceOfSecretary },
  'council.decide-item': { also: 'HD', why: inPlaceOfSecretary },
  'council.close-meeting': { also: 'HD', why: inPlaceOfSecretary },
  'council.lock-protocol': { also: 'HD', why: inPlaceOfSecretary },
  'council.sign-protocol': { also: 'D', why: inPlaceOfSecretary },
  'council.hold-on-paper': { also: 'HD', why: inPlaceOfSecretary },
  'council.attach-original': { also: 'HD', why: inPlaceOfSecretary },
};

/** Letters that may call an operation. */
export const mayCallInTable = (name: string): string => (matrix[name] ?? '') + (wider[name]?.also ?? '');

/** An administrator keeps the school's names, staff and accounts, and sees no personal data of any child (People). */
export const administrator: readonly string[] = [
  'drafts.save',
  'drafts.drop',
  'drafts.find',
  'session.who-am-i',
  'session.set-language',
  'access.accounts',
  'access.invitations',
  'access.invite',
  'access.invitation-code',
  'access.add-staff',
  'access.open-slips',
  'sheet access.upload-staff',
  'access.withdraw-invitation',
  'access.close-account',
  'procedure.packs',
  'procedure.pack',
  'school.profile',
  'school.save-profile',
  'school.people',
  'school.person',
  'school.add-person',
  'school.save-person',
  'school.give-post',
  'school.end-post',
  'school.stand-in',
  'school.classes',
  'school.add-class',
  'school.save-class',
  'school.set-class-teacher',
  'school.hide-setup',
  'school.calendar',
  'school.week-moves',
  'upkeep.backups',
  'upkeep.make-backup',
  'upkeep.save-settings',
  // Empty for them: it tells only that no composition or meeting is theirs.
  'overview.my-day',
  'overview.setup',
];
