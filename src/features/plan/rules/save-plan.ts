import type { Pack } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PlanBody, PlanState } from '../contract.ts';
import { mayWritePlan, type PlanCase, type PlanWriter } from './may-write-plan.ts';

export type PlanToSave = PlanCase & {
  /** Of the plan itself. */
  readonly planState: PlanState;
  /** Ids among those sent that belong to another plan. */
  readonly foreignIds: readonly string[];
  /** Ids sent as measures these go on from that are none of the case's earlier plans. */
  readonly strangeFormer: readonly string[];
  /** Ids among the responsible persons sent who work here. */
  readonly staffIds: readonly string[];
};

/**
 * A draft may be incomplete (it is shown what is missing) but not contradict itself. Refuses `plan-not-editable`,
 * `plan-measure-kind-unknown`, `plan-rows-doubtful`, `plan-person-unknown`, and what `mayWritePlan` refuses.
 */
export function savePlan(
  pack: Pick<Pack, 'measureKinds'>,
  writer: PlanWriter,
  subject: PlanToSave,
  body: PlanBody,
): Result<PlanBody> {
  const may = mayWritePlan(writer, subject);
  if (!may.ok) return may;
  if (subject.planState !== 'draft') return refuse('plan-not-editable', { state: subject.planState });
  const known = new Set(pack.measureKinds.map(({ code }) => code));
  const strange = body.measures.find(({ kind }) => !known.has(kind));
  if (strange !== undefined) return refuse('plan-measure-kind-unknown', { kind: strange.kind });
  if (subject.foreignIds.length + subject.strangeFormer.length > 0 || !rowsAgree(body))
    return refuse('plan-rows-doubtful');
  const unknown = measuresOfStrangers(body, new Set(subject.staffIds));
  return unknown.length === 0 ? ok(withoutEmptyCells(body)) : refuse('plan-person-unknown', { measures: unknown });
}

/** Numbers of the measures that name somebody without a post today: the row is asked about, not silently emptied. */
function measuresOfStrangers({ measures }: PlanBody, staff: ReadonlySet<string>): readonly string[] {
  return measures.flatMap(({ responsibleIds }, at) =>
    responsibleIds.every((id) => staff.has(id)) ? [] : [String(at + 1)],
  );
}

/** No id twice, and every measure answers a cause of this very plan, or none yet. */
function rowsAgree({ causes, measures }: PlanBody): boolean {
  const causeIds = new Set(causes.map(({ id }) => id));
  const measureIds = new Set(measures.map(({ id }) => id));
  if (causeIds.size !== causes.length || measureIds.size !== measures.length) return false;
  return measures.every(({ causeId }) => causeId === null || causeIds.has(causeId));
}

/** A person from outside without a name is a row somebody opened and left. */
const withoutEmptyCells = (body: PlanBody): PlanBody => ({
  ...body,
  measures: body.measures.map((one) => ({ ...one, outsiders: one.outsiders.filter(({ name }) => name !== '') })),
});
