import { libraryMeasure } from './valid-inputs.ts';
import { upload, kk, type Prepared, type Side } from './prepared-side.ts';

export type Called = {
  readonly meetingId: string;
  readonly itemId: string;
  readonly invitation: string;
  readonly link: string;
  /** A question of the work plan, its plan, and lines asked of the subject teacher about the child of 8 «А». */
  readonly planRow: string;
  /** The school's own, in the library. */
  readonly measure: string;
  readonly workPlan: string;
  readonly line: string;
};

export const meetingDay = '2026-11-27';

/** A meeting with the case of 8 «А» alone on its agenda, its parent and the medical worker invited for it. */
export async function callCouncil(side: Side, { eight }: Prepared): Promise<Called> {
  const meeting = await side.do('deputy', 'council.call-meeting', {
    decisionNumber: '14-Ш',
    decisionOn: '2026-11-16',
    heldOn: meetingDay,
    startsAt: '15:00',
    place: kk('мәжіліс залы'),
    format: 'in-person',
  });
  const item = await side.do('social', 'council.add-item', {
    meetingId: meeting.id,
    kind: 'place',
    caseId: eight.caseId,
  });
  const made = await side.do('social', 'council.invite', {
    itemId: item.id,
    guardianIds: [side.ids.otherGuardian],
    personIds: [side.ids.people.medic],
  });
  const invitation: string = made.invitationIds[0];
  await side.do('social', 'council.record-delivery', {
    invitationId: invitation,
    version: 1,
    outcome: 'received',
    deliveredOn: '2026-11-16',
    way: 'in-person',
  });
  const { linkId } = await side.do('social', 'links.make', { invitationId: invitation });
  const more = await besidesTheMeeting(side, item.id, eight.caseId);
  return { meetingId: meeting.id, itemId: item.id, invitation, link: linkId, ...more };
}

/** The work plan, lines for the characteristic, a tie to the question, a calendar of one's own. */
async function besidesTheMeeting(side: Side, itemId: string, caseId: string) {
  const { people } = side.ids;
  const row = await side.do('deputy', 'council.save-plan-row', {
    schoolYear: 2026,
    month: 3,
    question: kk('көктемгі каникул'),
  });
  const measure = await side.do('social', 'library.save-measure', { measure: libraryMeasure });
  await side.do('social', 'dossier.ask-lines', {
    caseId,
    people: [{ personId: people.subjectTeacher, subject: 'математика' }],
  });
  await side.do('classTeacher', 'council.say-tie', { itemId, kind: 'relative' });
  await side.do('psychologist', 'council.make-feed', {});
  const [line] = await side.school.sql('select id from dossier_lines where school_id = $1', [side.ids.school]);
  const [plan] = await side.school.sql('select id from council_work_plans where school_id = $1', [side.ids.school]);
  return {
    planRow: row.id as string,
    workPlan: plan.id as string,
    line: line.id as string,
    measure: measure.id as string,
  };
}

/** The clock goes to the meeting day; the child is placed with the draft plan and the meeting closed. */
export async function holdCouncil(side: Side, { eight }: Prepared, { meetingId, itemId }: Called): Promise<void> {
  const { people } = side.ids;
  side.school.clock.set(new Date(`${meetingDay}T15:00:00+05:00`));
  await side.do('social', 'council.open-meeting', {
    meetingId,
    version: 1,
    presidingId: people.head,
    secretaryId: people.social,
    people: [people.head, people.social, people.deputy, people.psychologist, people.classTeacher].map((personId) => ({
      personId,
      present: true,
    })),
  });
  await side.do('social', 'council.decide-item', {
    itemId,
    version: 1,
    decisions: [{ kind: 'place', term: { months: 6 }, responsibleId: people.social, planId: eight.planId }],
  });
  await side.do('social', 'council.close-meeting', { meetingId, version: 2 });
}

/** Locked and signed by both: the decision takes effect. */
export async function signCouncil(side: Side, { meetingId }: Called): Promise<void> {
  await side.do('social', 'council.lock-protocol', { meetingId, version: 1 });
  for (const [at, part] of (['presiding', 'secretary'] as const).entries()) {
    await side.do('social', 'council.sign-protocol', {
      meetingId,
      version: 2 + at,
      part,
      signedOn: meetingDay,
      fileId: await upload(side, 'social'),
    });
  }
}
