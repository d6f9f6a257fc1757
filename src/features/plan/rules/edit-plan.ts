import { planSections } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { PlanBody, type MeasureDraft, type PlanView, type Section } from '../contract.ts';

/** What of a plan is typed. */
export const bodyOf = ({ goal, causes, measures }: Pick<PlanView, 'goal' | 'causes' | 'measures'>): PlanBody =>
  PlanBody.parse({ goal, causes, measures });

export type NewMeasure = {
  readonly id: string;
  readonly kind: string;
  readonly section: Section;
  readonly lang: PaperLanguage;
};

/** An empty row; where the plan has a single cause, the measure answers it. */
export function emptyMeasure({ causes }: PlanBody, { id, kind, section, lang }: NewMeasure): MeasureDraft {
  const only = causes.length === 1 ? causes[0] : undefined;
  return {
    id,
    kind,
    section,
    causeId: only?.id ?? null,
    words: { lang, text: '' },
    responsibleIds: [],
    responsibleOutside: null,
    dueOn: null,
    frequency: null,
    startsOn: null,
    expected: null,
  };
}

/** New rows come last in their section; sections follow each other as on the paper. */
export function addMeasures(body: PlanBody, added: readonly MeasureDraft[]): PlanBody {
  const measures = [...body.measures, ...added].toSorted(
    (a, b) => planSections.indexOf(a.section) - planSections.indexOf(b.section),
  );
  return { ...body, measures };
}

export const changeMeasure = (body: PlanBody, id: string, change: Partial<MeasureDraft>): PlanBody => ({
  ...body,
  measures: body.measures.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const removeMeasure = (body: PlanBody, id: string): PlanBody => ({
  ...body,
  measures: body.measures.filter((one) => one.id !== id),
});

/** The measures that answered a removed cause answer none. */
export const removeCause = (body: PlanBody, id: string): PlanBody => ({
  ...body,
  causes: body.causes.filter((one) => one.id !== id),
  measures: body.measures.map((one) => (one.causeId === id ? { ...one, causeId: null } : one)),
});

export type Fill = {
  readonly causeId: string | null;
  readonly personId: string | null;
  readonly dueOn: PlainDate | null;
};

/** Writes the same into every cell that is still empty; what is typed stays. */
export const fillEmpty = (body: PlanBody, { causeId, personId, dueOn }: Fill): PlanBody => ({
  ...body,
  measures: body.measures.map((one) => ({
    ...one,
    causeId: one.causeId ?? causeId,
    dueOn: one.dueOn ?? dueOn,
    responsibleIds:
      one.responsibleIds.length === 0 && one.responsibleOutside === null && personId !== null
        ? [personId]
        : one.responsibleIds,
  })),
});
