import { z } from 'zod';
import { Ground } from '#features/cases/contract.ts';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole, wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';
import { AppealState, CallAtOnce, Danger, SaidText } from './rules/appeal-shapes.ts';
import { AddedGround, SubmissionView } from './rules/submission-shapes.ts';

export { AppealState, CallAtOnce, Danger } from './rules/appeal-shapes.ts';
export { AddedGround, SubmissionView } from './rules/submission-shapes.ts';

/** What an appeal says (paper 1): grounds, what happened and when, what was done, what is asked. */
export const AppealBody = z.object({
  grounds: z.array(z.string()).max(20),
  facts: SaidText,
  happenedOn: PlainDate.nullable(),
  done: Text.nullable(),
  asked: Text.nullable(),
  danger: z.array(Danger).max(3),
  fileIds: z.array(Id).max(20),
});
export type AppealBody = z.infer<typeof AppealBody>;

const Written = z.object({ id: Id, version: z.number(), call: z.array(CallAtOnce) });

export const writeAppeal = action({
  name: 'referral.write-appeal',
  summary:
    'A concern about any pupil of the school, sent to the deputy head; the answer says whom to call where there is danger.',
  clause: 4,
  may: everyStaffRole,
  input: AppealBody.extend({ pupilId: Id }),
  output: Written,
  touches: ['referral', 'overview'],
});

export const recordAppeal = action({
  name: 'referral.record-appeal',
  summary: 'Records the appeal of a person without an account.',
  clause: 4,
  may: ['social-pedagogue', 'deputy'],
  input: AppealBody.extend({
    pupilId: Id,
    authorName: z.string().trim().min(3).max(200),
    authorRelation: z.string().trim().min(2).max(200),
  }),
  output: Written,
  touches: ['referral', 'overview'],
});

export const resendAppeal = action({
  name: 'referral.resend-appeal',
  summary: 'Sends a returned appeal again, with what was missing.',
  clause: 4,
  may: everyStaffRole,
  input: AppealBody.extend({ appealId: Id, version: z.number().int() }),
  output: Written,
  touches: ['referral', 'overview'],
});

export const withdrawAppeal = action({
  name: 'referral.withdraw-appeal',
  summary: "Takes back one's own appeal before it is answered.",
  clause: 4,
  may: everyStaffRole,
  input: z.object({ appealId: Id, version: z.number().int() }),
  output: z.object({ version: z.number() }),
  touches: ['referral', 'overview'],
});

export const returnAppeal = action({
  name: 'referral.return-appeal',
  summary: 'Returns an appeal to its author, saying what is missing.',
  clause: 4,
  may: ['deputy'],
  input: z.object({ appealId: Id, version: z.number().int(), missing: SaidText }),
  output: z.object({ version: z.number() }),
  touches: ['referral', 'overview'],
});

export const declineAppeal = action({
  name: 'referral.decline-appeal',
  summary: 'Declines an appeal, saying why; it leaves no file on the child.',
  clause: 4,
  may: ['deputy'],
  input: z.object({ appealId: Id, version: z.number().int(), why: SaidText }),
  output: z.object({ version: z.number() }),
  touches: ['referral', 'overview'],
});

export const joinAppeal = action({
  name: 'referral.join-appeal',
  summary: 'Joins an appeal to the open case of that pupil; its grounds may become grounds of the case, with facts.',
  clause: 4,
  may: ['deputy'],
  input: z.object({
    appealId: Id,
    version: z.number().int(),
    /** Grounds of the appeal the case does not stand on yet; facts in the deputy's words. */
    grounds: z.array(Ground).max(20).default([]),
  }),
  output: z.object({ version: z.number(), caseId: Id }),
  touches: ['referral', 'cases', 'overview'],
});

/** What the deputy's submission to the Council says (paper 2). */
export const SubmissionBody = z.object({
  grounds: z.array(Ground).max(20),
  reasons: SaidText,
  priorMeasures: Text.nullable(),
  classTeacherOpinion: Text.nullable(),
  proposal: Text.nullable(),
  responsibleId: Id,
});
export type SubmissionBody = z.infer<typeof SubmissionBody>;

export const submitCase = action({
  name: 'referral.submit-case',
  summary: 'The submission to the Council: opens a case and joins the appeals it rests on.',
  clause: 4,
  may: ['deputy'],
  input: SubmissionBody.extend({ pupilId: Id, appealIds: z.array(Id).max(50) }),
  output: z.object({ caseId: Id, submissionId: Id, number: z.number(), caseNumber: z.number() }),
  touches: ['referral', 'cases', 'dossier', 'council', 'overview'],
});

export const editSubmission = action({
  name: 'referral.edit-submission',
  summary: 'Corrects a submission while the Council has not decided on it.',
  clause: 4,
  may: ['deputy'],
  input: SubmissionBody.extend({ caseId: Id, version: z.number().int() }),
  output: z.object({ version: z.number() }),
  touches: ['referral', 'cases', 'overview'],
});

/** One line of a list of appeals. */
export const AppealRow = z.object({
  id: Id,
  pupilId: Id,
  pupilName: z.string(),
  className: z.string(),
  /** The colleague, or the name recorded. */
  authorName: z.string(),
  authorRelation: z.string().nullable(),
  /** The pack whose grounds it names. */
  packId: z.string(),
  grounds: z.array(z.string()),
  danger: z.array(Danger),
  state: AppealState,
  sentAt: z.string(),
  answer: Text.nullable(),
  answeredAt: z.string().nullable(),
  version: z.number(),
});
export type AppealRow = z.infer<typeof AppealRow>;

const Page = z.object({
  after: z.object({ sort: z.string(), id: Id }).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
const Rows = z.object({ rows: z.array(AppealRow), next: z.object({ sort: z.string(), id: Id }).nullable() });

export const myAppeals = question({
  name: 'referral.my-appeals',
  summary: "The caller's own appeals with their answers, newest first.",
  clause: 4,
  may: everyStaffRole,
  input: Page,
  output: Rows,
});

export const appeals = question({
  name: 'referral.appeals',
  summary:
    'Appeals of the school in one state, those that speak of danger first, then the longest waiting; declined ones are sealed and never listed.',
  clause: 4,
  may: wholeSchoolRoles,
  input: Page.extend({ show: z.enum(['sent', 'returned', 'joined']).default('sent') }),
  output: Rows,
});

/** An appeal as its reader sees it; for an author without the whole school the file stays out of sight. */
export const AppealView = AppealRow.extend({
  facts: Text,
  happenedOn: PlainDate.nullable(),
  done: Text.nullable(),
  asked: Text.nullable(),
  files: z.array(z.object({ id: Id, name: z.string(), size: z.number() })),
  recordedByName: z.string(),
  answeredByName: z.string().nullable(),
  mine: z.boolean(),
  /** The case it was joined to; null for an author who may not read it. */
  caseId: Id.nullable(),
  /** An open case of the pupil, for the deputy to join, with the grounds the appeal would add; null for other readers. */
  openCase: z.object({ id: Id, packId: z.string(), newGrounds: z.array(z.string()) }).nullable(),
  call: z.array(CallAtOnce),
});
export type AppealView = z.infer<typeof AppealView>;

export const appeal = question({
  name: 'referral.appeal',
  summary:
    'One appeal: its author reads their own, the whole-school roles all; a declined one only its author and the deputy, one of a sealed case only who opened that case.',
  clause: 4,
  may: everyStaffRole,
  input: z.object({ appealId: Id }),
  output: AppealView,
});

export const whomToCall = question({
  name: 'referral.whom-to-call',
  summary: "Whom to call at once where there is danger: the school's own contacts and the national lines.",
  clause: null,
  may: everyStaffRole,
  input: z.object({ danger: z.array(Danger).max(3) }),
  output: z.object({ call: z.array(CallAtOnce) }),
});

export const submission = question({
  name: 'referral.submission',
  summary: 'The submission of a case within reach, and to the whole-school roles the appeals joined to it.',
  clause: 4,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.object({
    submission: SubmissionView.nullable(),
    addedGrounds: z.array(AddedGround),
    appeals: z.array(AppealRow),
    /** Whether it may still be corrected: the case is before the Council. */
    editable: z.boolean(),
  }),
});
