import { deed } from '#kernel/server/perform.ts';
import { noteLost as contract } from '../contract.ts';
import { moveTransfer } from '../rules/move-transfer.ts';
import { findTransfer, updateTransfer } from './transfer-store.ts';

/** Refuses `transfer-cannot-move`. */
export const noteLost = deed({
  contract,
  load: (tx, { transferId }) => findTransfer(tx, transferId, true),
  decide: ({ state }) => moveTransfer(state.side, state.state, 'note-lost'),
  save: async (tx, state, { state: transfer }) => {
    const version = await updateTransfer(tx, transfer, { state });
    return { value: { version }, about: { kind: 'transfer', id: transfer.id, caseId: transfer.caseId } };
  },
});
