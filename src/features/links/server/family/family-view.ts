import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { Pack } from '#features/procedure/rules/pack.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { Frequency, Outcome, Section } from '#features/plan/contract.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names, Text } from '#kernel/pure/text.ts';
import { familyKinds, invitationKinds } from '../../rules/family-said.ts';
import { insideLink, type Visit } from '../inside-link.ts';
import { LinkedItem, LinkedName, LinkedSchool } from '../link-item.ts';

/** A pack the school loaded itself; null for the one of the program. */
const LinkedPack = Pack.nullable().transform((pack) => pack ?? order61);

/** Whose page it is. Without a case only the invitation stands behind the link. */
const Base = z.object({
  school: LinkedSchool,
  hasCase: z.boolean(),
  guardian: LinkedName,
  pupil: LinkedName.nullable(),
});

const InvitationSaid = z.object({ kind: z.enum(invitationKinds), words: Text.nullable(), saidAt: z.string() });
const Opinion = z.object({ kind: z.enum(['agree', 'disagree']), words: Text.nullable(), saidAt: z.string() });

const PlanHead = z.object({
  id: z.string(),
  revision: z.number(),
  approvedOn: PlainDate,
  endsOn: PlainDate.nullable(),
  /** When this guardian took the copy, on paper or here. */
  receivedOn: PlainDate.nullable(),
  opinion: Opinion.nullable(),
});

const StartView = Base.extend({
  invitation: z
    .object({
      heldOn: PlainDate,
      startsAt: z.string().nullable(),
      state: LinkedItem.shape.meeting_state,
      answered: z.enum(invitationKinds).nullable(),
    })
    .nullable(),
  plan: PlanHead.nullable(),
  asked: z.object({ waiting: z.number(), answered: z.number() }),
});
export type StartView = z.infer<typeof StartView>;

const InvitationView = Base.extend({
  item: LinkedItem.nullable(),
  pack: LinkedPack,
  said: z.array(InvitationSaid),
});
export type InvitationView = z.infer<typeof InvitationView>;

const FamilyMeasure = z.object({
  section: Section,
  kind: z.string(),
  words: Text,
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
  outcome: Outcome.nullable(),
  doneOn: PlainDate.nullable(),
  result: Text.nullable(),
  who: z.array(LinkedName),
});
export type FamilyMeasure = z.infer<typeof FamilyMeasure>;

const PlanPageView = Base.extend({
  pack: LinkedPack,
  plan: PlanHead.extend({ goal: Text.nullable() }).nullable(),
  measures: z.array(FamilyMeasure),
});
export type PlanPageView = z.infer<typeof PlanPageView>;

const WordsView = Base.extend({
  said: z.array(
    z.object({
      kind: z.enum(familyKinds),
      words: Text.nullable(),
      saidOn: PlainDate,
      reply: Text.nullable(),
      repliedOn: PlainDate.nullable(),
    }),
  ),
});
export type WordsView = z.infer<typeof WordsView>;

const Openings = z.object({
  school: LinkedSchool,
  hasCase: z.boolean(),
  rows: z.array(z.object({ day: PlainDate, by: z.enum(['person', 'guest', 'family']), title: Names.nullable() })),
});
export type Openings = z.infer<typeof Openings>;

type Asked = { readonly logId: string; readonly now: Date; readonly today: string };
type Call = (asked: Asked) => RawBuilder<unknown>;

/** One view of a family's pages; it is logged by the function asked. Null: not this visit's. */
const view =
  <T>(shape: z.ZodType<T>, call: Call) =>
  (kernel: Kernel, visit: Visit): Promise<T | null> =>
    insideLink(kernel, visit, async ({ ask, logId, now }) => {
      const answer = await ask(call({ logId, now, today: kernel.clock.today() }));
      return answer === null ? null : shape.parse(answer);
    });

/** What waits for this guardian. */
export const readStart = view(
  StartView,
  ({ logId, now, today }) => sql`links_family_start(${logId}, ${now}, ${today})`,
);

/** Clause 9: the invitation that is to come, else the latest. */
export const readInvitation = view(
  InvitationView,
  ({ logId, now, today }) => sql`links_family_invitation(${logId}, ${now}, ${today})`,
);

/** Clause 14: the plan in force. */
export const readFamilyPlan = view(
  PlanPageView,
  ({ logId, now, today }) => sql`links_family_plan(${logId}, ${now}, ${today})`,
);

/** What this guardian asked and told, with the school's answers. */
export const readWords = view(
  WordsView,
  ({ logId, now, today }) => sql`links_family_words(${logId}, ${now}, ${today})`,
);

/** Who opened the child's file: days and posts. */
export const readOpenings = view(
  Openings,
  ({ logId, now, today }) => sql`links_family_openings(${logId}, ${now}, ${today})`,
);

const Copy = z.object({ schoolId: z.string(), planId: z.string() });

/** Clause 14: which plan the copy is of. */
export const readCopy = view(Copy, ({ logId, now, today }) => sql`links_family_copy(${logId}, ${now}, ${today})`);
