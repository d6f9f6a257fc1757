import { readFileBytes, storedPaper } from '#features/documents/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import { sendAgain as contract } from '../contract.ts';
import { moveTransfer } from '../rules/move-transfer.ts';
import { postFile } from './post-file.ts';
import { findTransfer, updateTransfer } from './transfer-store.ts';
import { deedWithKernel } from './with-kernel.ts';

/** The same bytes, so that a school which has them already does nothing twice. Refuses `transfer-cannot-move`. */
export const sendAgain = deedWithKernel(contract, (kernel) =>
  deed({
    contract,
    load: (tx, { transferId }) => findTransfer(tx, transferId, true),
    decide: ({ state }) => moveTransfer(state.side, state.state, 'send-again'),
    save: async (tx, state, { state: transfer }) => {
      const { id, partner, fileId, timesSent, caseId } = transfer;
      const file = fileId === null ? null : await storedPaper(tx, fileId);
      if (file === null) throw new Error('The sealed file of a transfer is not there');
      const sealed = await readFileBytes(kernel, tx.schoolId, file.address);
      await postFile(tx, { toBin: partner.bin, kind: 'package', transferId: id }, sealed);
      const version = await updateTransfer(tx, transfer, { state, timesSent: timesSent + 1 });
      return { value: { version }, about: { kind: 'transfer', id, caseId } };
    },
  }),
);
