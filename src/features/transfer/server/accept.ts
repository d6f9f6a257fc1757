import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { accept as contract } from '../contract.ts';
import { stepsClosedBy } from '../rules/algorithm.ts';
import { checkAccept } from '../rules/check-accept.ts';
import { sendMessage } from './send-message.ts';
import { closeSteps, findTransfer, updateTransfer } from './transfer-store.ts';
import { deedWithKernel } from './with-kernel.ts';

/** Refuses as `checkAccept`. */
export const accept = deedWithKernel(contract, (kernel) =>
  deed({
    contract,
    load: async (tx, { transferId, pupilId }) => {
      const transfer = await findTransfer(tx, transferId, true);
      return transfer === null ? null : { ...transfer, admitted: await isAdmitted(tx, pupilId) };
    },
    decide: ({ state }) => checkAccept(state),
    save: async (tx, state, { state: transfer, input, actor }) => {
      const { id, partner, steps, side } = transfer;
      const version = await updateTransfer(tx, transfer, { state, pupilId: input.pupilId });
      await closeSteps(tx, id, stepsClosedBy(steps, side, 'accept'), actor.personId);
      await sendMessage(tx, kernel, { transferId: id, partner, kind: 'accepted', words: null }, actor);
      return { value: { version }, about: { kind: 'transfer', id } };
    },
  }),
);

async function isAdmitted(tx: Tx, pupilId: string): Promise<boolean> {
  const found = await sql`select 1 from pupils_enrolments where school_id = ${tx.schoolId} and pupil_id = ${pupilId}
    and starts_on <= ${tx.today} and (ends_on is null or ends_on >= ${tx.today}) limit 1`.execute(tx.db);
  return found.rows.length > 0;
}
