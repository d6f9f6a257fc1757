import { z } from 'zod';
import { removalReasons } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';

/** How long: months as the table says them, or the last day itself. */
export const TermWanted = z.union([
  z.object({ months: z.number().int().min(1).max(24) }),
  z.object({ endsOn: PlainDate }),
]);
export type TermWanted = z.infer<typeof TermWanted>;

/** The plan a decision approves, or the day by which it follows (clause 12). */
const PlanPart = {
  planId: Id.nullable().default(null),
  planFollowsOn: PlainDate.nullable().default(null),
};

/** A decision as it is chosen at the table: the kind says which fields it has. */
export const DecisionWanted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), term: TermWanted, responsibleId: Id, ...PlanPart }),
  z.object({ kind: z.literal('extend'), term: TermWanted, responsibleId: Id.nullable().default(null), ...PlanPart }),
  z.object({ kind: z.literal('remove'), reason: z.enum(removalReasons), note: Text.nullable().default(null) }),
  z.object({ kind: z.literal('approve-plan'), planId: Id }),
  z.object({ kind: z.literal('not-place') }),
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('support-petition'), note: Text.nullable().default(null) }),
  /** Put off: why, and the day by which it comes back to an agenda. */
  z.object({ kind: z.literal('adjourn'), until: PlainDate.nullable().default(null), note: Text.nullable().optional() }),
  /** Its words stand in the item's wording. */
  z.object({ kind: z.literal('free') }),
]);
export type DecisionWanted = z.infer<typeof DecisionWanted>;

const ApprovedPlan = {
  planId: Id.nullable(),
  /** The draft as the Council saw it. */
  planVersion: z.number().nullable(),
  planFollowsOn: PlainDate.nullable(),
};

/** A decision as it is kept: its term is a day. */
export const Decision = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('place'),
    months: z.number().nullable(),
    endsOn: PlainDate,
    responsibleId: Id,
    ...ApprovedPlan,
  }),
  z.object({
    kind: z.literal('extend'),
    months: z.number().nullable(),
    endsOn: PlainDate,
    responsibleId: Id.nullable(),
    ...ApprovedPlan,
  }),
  z.object({ kind: z.literal('remove'), reason: z.enum(removalReasons), note: Text.nullable() }),
  z.object({ kind: z.literal('approve-plan'), planId: Id, planVersion: z.number() }),
  z.object({ kind: z.literal('not-place') }),
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('support-petition'), note: Text.nullable() }),
  z.object({ kind: z.literal('adjourn'), until: PlainDate.nullable(), note: Text.nullable().optional() }),
  z.object({ kind: z.literal('free') }),
]);
export type Decision = z.infer<typeof Decision>;
