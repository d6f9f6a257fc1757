import type { AgendaKind, DecisionKind, Pack, RemovalReason } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import { answers } from '../rules/decisions-of.ts';
import type { DecisionWanted } from '../rules/decision.ts';
import type { ItemView } from '../rules/meeting-view.ts';

/** What is chosen at the table before it is recorded; every field keeps its value while others change. */
export type DecisionForm = {
  readonly kinds: readonly DecisionKind[];
  readonly months: number | null;
  /** Set instead of months. */
  readonly endsOn: PlainDate | null;
  readonly responsibleId: string | null;
  readonly approvesPlan: boolean;
  readonly planFollowsOn: PlainDate | null;
  readonly reason: RemovalReason | null;
  readonly note: Text | null;
  readonly petitionNote: Text | null;
  readonly until: PlainDate | null;
  readonly untilNote: Text | null;
};

type FormItem = Pick<ItemView, 'decisions' | 'plan' | 'petition' | 'responsibleId' | 'kind'>;

/** The form as the recorded decisions fill it, with what the case already says. */
export function formOf(item: FormItem, pack: Pack): DecisionForm {
  const removal = item.decisions.find((one) => one.kind === 'remove');
  const petition = item.decisions.find((one) => one.kind === 'support-petition');
  return {
    ...termFormOf(item, pack),
    kinds: item.decisions.map((one) => one.kind),
    reason: removal?.reason ?? null,
    note: removal?.note ?? null,
    petitionNote: petition?.note ?? null,
    ...adjourningOf(item),
  };
}

function adjourningOf({ decisions }: FormItem): Pick<DecisionForm, 'until' | 'untilNote'> {
  const adjourned = decisions.find((one) => one.kind === 'adjourn');
  return { until: adjourned?.until ?? null, untilNote: adjourned?.note ?? null };
}

type TermForm = Pick<DecisionForm, 'months' | 'endsOn' | 'responsibleId' | 'approvesPlan' | 'planFollowsOn'>;

function termFormOf(item: FormItem, pack: Pack): TermForm {
  const { responsibleId, plan } = item;
  const term = item.decisions.find((one) => one.kind === 'place' || one.kind === 'extend');
  if (term === undefined)
    return {
      months: monthsFor(item, pack),
      endsOn: null,
      responsibleId,
      approvesPlan: plan !== null,
      planFollowsOn: null,
    };
  const { months, planFollowsOn } = term;
  const endsOn = months === null ? term.endsOn : null;
  return {
    months,
    endsOn,
    responsibleId: term.responsibleId ?? responsibleId,
    approvesPlan: term.planId !== null,
    planFollowsOn,
  };
}

/** What the petition asks for, else the shortest term of the pack (clause 16). */
function monthsFor({ kind, petition }: Pick<ItemView, 'kind' | 'petition'>, pack: Pack): number {
  return (
    petition?.months ?? (kind === 'place' ? pack.term.minMonths : Math.min(pack.term.minMonths, pack.term.extensionMax))
  );
}

/** The months a term may be chosen from without departing from clause 16. */
export function monthsOffered(kind: AgendaKind, { term }: Pack): readonly number[] {
  const [from, to] = kind === 'place' ? [term.minMonths, term.maxMonths] : [term.extensionMin, term.extensionMax];
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** A decision pressed: taken back when it was on; one that answers the question replaces another that does. */
export function toggled(form: DecisionForm, kind: DecisionKind): DecisionForm {
  if (form.kinds.includes(kind)) return { ...form, kinds: form.kinds.filter((one) => one !== kind) };
  const others = answers.includes(kind) ? form.kinds.filter((one) => !answers.includes(one)) : form.kinds;
  return { ...form, kinds: [...others, kind] };
}

/** What would be sent; refuses with the field that is still missing. */
export function wantedOf(form: DecisionForm, item: Pick<ItemView, 'plan'>): Result<readonly DecisionWanted[]> {
  const wanted: DecisionWanted[] = [];
  for (const kind of form.kinds) {
    const one = wantedOne(form, kind, item);
    if (!one.ok) return one;
    wanted.push(one.value);
  }
  return ok(wanted);
}

function wantedOne(form: DecisionForm, kind: DecisionKind, item: Pick<ItemView, 'plan'>): Result<DecisionWanted> {
  if (kind === 'place' || kind === 'extend') return wantedTerm(form, kind, item);
  if (kind === 'remove')
    return form.reason === null ? refuse('removal-reason-missing') : ok({ kind, reason: form.reason, note: form.note });
  if (kind === 'approve-plan')
    return item.plan === null ? refuse('plan-not-draft') : ok({ kind, planId: item.plan.id });
  if (kind === 'adjourn') return wantedAdjourning(form);
  return ok(wantedPlain(form, kind));
}

/** A question is put off with a reason, until a day. */
function wantedAdjourning({ until, untilNote }: DecisionForm): Result<DecisionWanted> {
  if (until === null || untilNote === null || untilNote.text.trim().length < 5) return refuse('adjourning-unexplained');
  return ok({ kind: 'adjourn', until, note: untilNote });
}

type PlainKind = Exclude<DecisionKind, 'place' | 'extend' | 'remove' | 'approve-plan' | 'adjourn'>;

/** Decisions that need nothing more. */
function wantedPlain(form: DecisionForm, kind: PlainKind): DecisionWanted {
  return kind === 'support-petition' ? { kind, note: form.petitionNote } : { kind };
}

function wantedTerm(
  form: DecisionForm,
  kind: 'place' | 'extend',
  { plan }: Pick<ItemView, 'plan'>,
): Result<DecisionWanted> {
  const term = form.endsOn === null ? (form.months === null ? null : { months: form.months }) : { endsOn: form.endsOn };
  if (term === null) return refuse('term-missing');
  const planPart =
    form.approvesPlan && plan !== null
      ? { planId: plan.id, planFollowsOn: null }
      : { planId: null, planFollowsOn: form.planFollowsOn };
  if (kind === 'extend') return ok({ kind, term, responsibleId: form.responsibleId, ...planPart });
  return form.responsibleId === null
    ? refuse('responsible-missing')
    : ok({ kind, term, responsibleId: form.responsibleId, ...planPart });
}

/** Whether what is recorded says the same as what is chosen. */
export function isRecorded(form: DecisionForm, item: FormItem, pack: Pack): boolean {
  const [now, kept] = [wantedOf(form, item), wantedOf(formOf(item, pack), item)];
  return now.ok && kept.ok && JSON.stringify(sorted(now.value)) === JSON.stringify(sorted(kept.value));
}

/** Clause 12: whether the draft changed after the decision that approves it was recorded. */
export const planMoved = ({ decisions, plan }: Pick<ItemView, 'decisions' | 'plan'>): boolean =>
  plan !== null &&
  decisions.some((one) => 'planVersion' in one && one.planId === plan.id && one.planVersion !== plan.version);

const sorted = (wanted: readonly DecisionWanted[]): readonly DecisionWanted[] =>
  wanted.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
