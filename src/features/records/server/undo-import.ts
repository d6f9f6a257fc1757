import { lockCaseNumbers, removeCases } from '#features/cases/server/public.ts';
import { removeQuestions } from '#features/council/server/public.ts';
import { removePlans } from '#features/plan/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import { checkUndo } from '../rules/check-undo.ts';
import { undoImport as contract } from '../rules/import-contract.ts';
import { builtOn } from './built-on.ts';
import { lockCasesOf, lockImport } from './import-store.ts';

/** A list of cases is taken back in one step; what the trail told of them stays. */
export const undoImport = deed({
  contract,
  load: async (tx, { importId }) => {
    await lockCaseNumbers(tx);
    const entered = await lockImport(tx, importId);
    if (entered === null) return null;
    const caseIds = await lockCasesOf(tx, importId);
    return { takenBack: entered.takenBack, caseIds, held: await builtOn(tx, importId, entered.at) };
  },
  decide: ({ state }) => checkUndo(state),
  save: async (tx, _decided, { state, input, actor, now }) => {
    const { caseIds } = state;
    await tx.db
      .deleteFrom('records_import_cases')
      .where('school_id', '=', tx.schoolId)
      .where('import_id', '=', input.importId)
      .execute();
    await removeQuestions(tx, caseIds);
    await removePlans(tx, caseIds);
    await removeCases(tx, caseIds);
    await tx.db
      .updateTable('records_imports')
      .set({ taken_back_by: actor.personId, taken_back_at: now })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.importId)
      .execute();
    const about = { kind: 'case-list', id: input.importId };
    return { value: { removed: caseIds.length }, about, text: { removed: caseIds } };
  },
});
