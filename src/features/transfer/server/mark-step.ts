import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { markStep as contract } from '../contract.ts';
import { closeSteps, findTransfer, updateTransfer } from './transfer-store.ts';

/** Refuses `transfer-step-done`. */
export const markStep = deed({
  contract,
  load: async (tx, { transferId, position }) => {
    const transfer = await findTransfer(tx, transferId, true);
    const found = await sql<{ done: boolean }>`select done_on is not null as done from transfer_steps
      where school_id = ${tx.schoolId} and transfer_id = ${transferId} and position = ${position}`.execute(tx.db);
    const step = found.rows[0];
    return transfer === null || step === undefined ? null : { ...transfer, done: step.done };
  },
  decide: ({ state }) => (state.done ? refuse('transfer-step-done') : ok(undefined)),
  save: async (tx, _decided, { state, input, actor }) => {
    await closeSteps(tx, state.id, [input.position], actor.personId);
    const version = await updateTransfer(tx, state, {});
    return { value: { version }, about: { kind: 'transfer', id: state.id, caseId: state.caseId } };
  },
});
