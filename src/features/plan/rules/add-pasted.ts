import { normalise } from '#kernel/pure/normalise.ts';
import type { Cause, PlanBody } from '../contract.ts';
import { addMeasures, emptyMeasure } from './edit-plan.ts';
import type { PastedRow } from './read-paste.ts';

/**
 * The pasted lines as measures of the plan. A cause given by its number or its words is the plan's; other words become a
 * cause of the plan, once (clause 14).
 */
export function addPasted(body: PlanBody, rows: readonly PastedRow[], newId: () => string): PlanBody {
  let causes: readonly Cause[] = body.causes;
  const causeOf = (words: string, lang: 'kk' | 'ru'): string | null => {
    if (words === '') return null;
    const known = findCause(causes, words);
    if (known !== undefined) return known.id;
    const cause: Cause = { id: newId(), words: { lang, text: words } };
    causes = [...causes, cause];
    return cause.id;
  };
  const measures = rows.map(({ cause, doubts: _doubts, ...row }) => {
    const causeId = causeOf(cause, row.words.lang);
    const empty = emptyMeasure(body, { id: newId(), kind: row.kind, section: row.section, lang: row.words.lang });
    return { ...empty, ...row, causeId: causeId ?? empty.causeId };
  });
  return addMeasures({ ...body, causes: [...causes] }, measures);
}

function findCause(causes: readonly Cause[], words: string): Cause | undefined {
  const number = /^(?:№\s?)?(\d{1,2})[.)]?$/u.exec(words)?.[1];
  if (number !== undefined) return causes[Number(number) - 1];
  return causes.find(({ words: { text, other } }) =>
    [text, other ?? ''].some((one) => one !== '' && normalise(one) === normalise(words)),
  );
}
