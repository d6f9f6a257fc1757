import { deed } from '#kernel/server/perform.ts';
import { mayUndoFigures } from '../rules/check-figures.ts';
import { undoFigures as contract } from '../rules/figures-contract.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { findBatch, removeFigures, writeFigures } from './figure-store.ts';
import { lockSupportCase } from './support-case.ts';

/** The last entry leaves, and what it replaced stands again. */
export const undoFigures = deed({
  contract,
  load: async (tx, input, actor) => {
    const seen = await findBatch(tx, input.batchId);
    const ofCase = seen === null ? null : await lockSupportCase(tx, seen.caseId, actor);
    if (ofCase === null || !helpsChild(ofCase.reader)) return null;
    return findBatch(tx, input.batchId);
  },
  decide: ({ state }) => mayUndoFigures(state),
  save: async (tx, _decided, { state }) => {
    await removeFigures(tx, state.caseId, state.rows);
    await writeFigures(tx, state.caseId, state.before);
    await tx.db
      .updateTable('monitoring_batches')
      .set({ undone_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: {}, about: { kind: 'figures', id: state.id, caseId: state.caseId } };
  },
});
