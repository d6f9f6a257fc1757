import { reading } from '#kernel/server/ask.ts';
import { workPlan as contract } from '../rules/work-plan-contract.ts';
import { findPlan, readPlan } from './plan-row-store.ts';

/** The year's work plan with the meeting that took up each of its questions. */
export const workPlan = reading({
  contract,
  read: async (tx, { schoolYear }) => ({
    id: await findPlan(tx, schoolYear),
    schoolYear,
    rows: (await readPlan(tx, schoolYear)).map(({ schoolYear: _year, itemId: _item, ...row }) => row),
  }),
});
