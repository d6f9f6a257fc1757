import { jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { checkMark } from '../rules/plan-row.ts';
import { markPlanRow as contract } from '../rules/work-plan-contract.ts';
import { aboutPlanRow, lockPlanRow } from './plan-row-store.ts';

/** Marks a question of the plan as done without a meeting of its own, or takes the mark back. */
export const markPlanRow = deed({
  contract,
  load: (tx, input) => lockPlanRow(tx, input.rowId),
  decide: ({ state, input, today }) => checkMark(state.state, input.done?.on ?? null, today),
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_plan_rows')
      .set({ done_on: input.done?.on ?? null, done_words: jsonOrNull(input.done?.words), version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { version }, about: aboutPlanRow(state.id) };
  },
});
