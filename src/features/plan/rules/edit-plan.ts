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
    form: null,
    responsibleIds: [],
    outsiders: [],
    dueOn: null,
    frequency: null,
    startsOn: null,
    expected: null,
    goesOnFrom: null,
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

/** An empty row of the same kind and section under this one, to type on. */
export function addMeasureAfter(body: PlanBody, id: string, newId: string): PlanBody {
  const at = body.measures.findIndex((one) => one.id === id);
  const above = body.measures[at];
  if (above === undefined) return body;
  const { kind, section } = above;
  const empty = emptyMeasure(body, { id: newId, kind, section, lang: above.words.lang });
  return { ...body, measures: body.measures.toSpliced(at + 1, 0, empty) };
}

/** One place up or down within its section; at the edge of it the row stays. */
export function moveMeasure(body: PlanBody, id: string, step: 1 | -1): PlanBody {
  const at = body.measures.findIndex((one) => one.id === id);
  const [moved, other] = [body.measures[at], body.measures[at + step]];
  if (moved === undefined || other === undefined || moved.section !== other.section) return body;
  return { ...body, measures: body.measures.with(at, other).with(at + step, moved) };
}

export type RemovedMeasure = { readonly measure: MeasureDraft; readonly at: number };

/** A removed row back where it stood; the cause it answered may be gone meanwhile. */
export function putBack(body: PlanBody, { measure, at }: RemovedMeasure): PlanBody {
  const causeId = body.causes.some(({ id }) => id === measure.causeId) ? measure.causeId : null;
  return { ...body, measures: body.measures.toSpliced(at, 0, { ...measure, causeId }) };
}

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
      one.responsibleIds.length === 0 && one.outsiders.length === 0 && personId !== null
        ? [personId]
        : one.responsibleIds,
  })),
});
