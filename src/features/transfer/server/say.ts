import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { say as contract } from '../contract.ts';
import { stepsClosedBy } from '../rules/algorithm.ts';
import { moveTransfer } from '../rules/move-transfer.ts';
import { sendMessage } from './send-message.ts';
import { closeSteps, findTransfer, updateTransfer } from './transfer-store.ts';
import { deedWithKernel } from './with-kernel.ts';

const saysAs = { ask: 'asked', answer: 'answered', decline: 'declined', withdraw: 'withdrawn' } as const;

/** Refuses `transfer-cannot-move`. */
export const say = deedWithKernel(contract, (kernel) =>
  deed({
    contract,
    load: (tx, { transferId }) => findTransfer(tx, transferId, true),
    decide: ({ state, input }) => {
      const moved = moveTransfer(state.side, state.state, input.what);
      return moved.ok ? ok(moved.value) : moved;
    },
    save: async (tx, state, { state: transfer, input, actor }) => {
      const { id, partner, steps, side, caseId } = transfer;
      const version = await updateTransfer(tx, transfer, { state });
      await closeSteps(tx, id, stepsClosedBy(steps, side, input.what), actor.personId);
      await sendMessage(tx, kernel, { transferId: id, partner, kind: saysAs[input.what], words: input.words }, actor);
      return { value: { version }, about: { kind: 'transfer', id, caseId } };
    },
  }),
);
