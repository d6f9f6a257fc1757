import { sql } from 'kysely';
import type { InputOf } from '#kernel/pure/contract.ts';
import { refuse } from '#kernel/pure/result.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkPlanRow } from '../rules/plan-row.ts';
import { savePlanRow as contract } from '../rules/work-plan-contract.ts';
import { peopleKnown } from './people-known.ts';
import { aboutPlanRow, findPlan, lockPlanRow } from './plan-row-store.ts';

type Input = InputOf<typeof contract>;

/** Clause 5: a question of the year's work plan, new or changed. */
export const savePlanRow = deed({
  contract,
  load: async (tx, input) => {
    const row = input.rowId === null ? null : await lockPlanRow(tx, input.rowId);
    if (input.rowId !== null && row?.schoolYear !== input.schoolYear) return null;
    const known = await peopleKnown(tx, [input.responsibleId]);
    return { id: row?.id ?? newId(tx.now.getTime()), version: row?.version ?? 0, isNew: row === null, known };
  },
  decide: ({ state, input }) => (state.known ? checkPlanRow(input) : refuse('person-unknown')),
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    const said = {
      month: input.month,
      planned_on: input.plannedOn,
      question: json(input.question),
      participants: jsonOrNull(input.participants),
      responsible_id: input.responsibleId,
      version,
    };
    if (state.isNew) {
      const ids = { school_id: tx.schoolId, id: state.id, plan_id: await planOf(tx, input) };
      await tx.db
        .insertInto('council_plan_rows')
        .values({ ...ids, ...said })
        .execute();
    } else {
      await tx.db
        .updateTable('council_plan_rows')
        .set(said)
        .where('school_id', '=', tx.schoolId)
        .where('id', '=', state.id)
        .execute();
    }
    return { value: { id: state.id, version }, about: aboutPlanRow(state.id) };
  },
});

/** The plan of the year; the first row makes it. */
async function planOf(tx: Tx, { schoolYear }: Input): Promise<string> {
  await sql`
    insert into council_work_plans (school_id, id, school_year, version)
    values (${tx.schoolId}, ${newId(tx.now.getTime())}, ${schoolYear}, 1) on conflict (school_id, school_year) do nothing`.execute(
    tx.db,
  );
  const id = await findPlan(tx, schoolYear);
  if (id === null) throw new Error('The work plan was not made');
  return id;
}
