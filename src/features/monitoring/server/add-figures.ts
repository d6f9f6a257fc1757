import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { checkFigures, keyOfFigure } from '../rules/check-figures.ts';
import { addFigures as contract, type Figure } from '../rules/figures-contract.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { absencesOf, marksOf, writeFigures } from './figure-store.ts';
import { lockSupportCase } from './support-case.ts';

/** Figures by hand or from a file, all or none; what stood under the same keys is kept for undoing. */
export const addFigures = deed({
  contract,
  load: async (tx, input, actor) => {
    const ofCase = await lockSupportCase(tx, input.caseId, actor);
    if (ofCase === null || !helpsChild(ofCase.reader)) return null;
    const absences = await absencesOf(tx, ofCase.id);
    return { caseState: ofCase.state, absences, marks: await marksOf(tx, ofCase.id) };
  },
  decide: ({ state, input, today }) => checkFigures(input.rows, state, today),
  save: async (tx, _decided, { state, input, actor }) => {
    const batchId = newId(tx.now.getTime());
    const keys = new Set(input.rows.map(keyOfFigure));
    const stood: readonly Figure[] = [...state.absences, ...state.marks];
    await tx.db
      .insertInto('monitoring_batches')
      .values({
        school_id: tx.schoolId,
        id: batchId,
        case_id: input.caseId,
        rows: json(input.rows),
        before: json(stood.filter((figure) => keys.has(keyOfFigure(figure)))),
        entered_by: actor.personId,
        entered_at: tx.now,
        undone_at: null,
      })
      .execute();
    await writeFigures(tx, input.caseId, input.rows);
    const about = { kind: 'figures', id: batchId, caseId: input.caseId };
    return { value: { batchId, entered: input.rows.length }, about };
  },
});
