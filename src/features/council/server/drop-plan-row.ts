import { deed } from '#kernel/server/perform.ts';
import { checkDropped } from '../rules/plan-row.ts';
import { dropPlanRow as contract } from '../rules/work-plan-contract.ts';
import { aboutPlanRow, lockPlanRow, stoodOnAgenda } from './plan-row-store.ts';

/** Takes a question out of the year's plan that no agenda has had. */
export const dropPlanRow = deed({
  contract,
  load: async (tx, input) => {
    const row = await lockPlanRow(tx, input.rowId);
    return row === null ? null : { ...row, stoodOnAgenda: await stoodOnAgenda(tx, row.id) };
  },
  decide: ({ state }) => checkDropped(state),
  save: async (tx, _decided, { state }) => {
    await tx.db
      .deleteFrom('council_plan_rows')
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: {}, about: aboutPlanRow(state.id) };
  },
});
