import type { Text } from '#kernel/pure/text.ts';
import type { Frequency, PlanBody, Section } from '../contract.ts';
import { addMeasures, emptyMeasure } from './edit-plan.ts';

/** A measure of the library, or of another plan, without anybody's name. */
export type TakenRow = {
  readonly kind: string;
  readonly section: Section;
  readonly words: Text;
  readonly form: Text | null;
  readonly frequency: Frequency | null;
  readonly expected: Text | null;
};

/** New measures with what was taken over; cause, people and days are the writer's to add (clauses 14, 15). */
export function takeRows(body: PlanBody, rows: readonly TakenRow[], newId: () => string): PlanBody {
  const taken = rows.map(({ kind, section, words, form, frequency, expected }) => ({
    ...emptyMeasure(body, { id: newId(), kind, section, lang: words.lang }),
    words,
    form,
    frequency,
    expected,
  }));
  return addMeasures(body, taken);
}
