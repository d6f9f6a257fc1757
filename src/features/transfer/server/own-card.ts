import { schoolOf } from '#features/school/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { ownCard as contract } from '../contract.ts';
import { cardText, type ReceivingCard } from '../rules/receiving-card.ts';
import { fingerprintOf, keysOf } from './school-keys.ts';
import { readingWithKernel } from './with-kernel.ts';

/** The card of the school of this transaction. */
export async function cardOfSchool(tx: Tx, keys: Pick<Kernel, 'masterKey'>): Promise<ReceivingCard> {
  const { bin, names } = await schoolOf(tx);
  return {
    schema: 'tirek-receiving-card',
    version: 1,
    bin,
    names,
    ...keysOf(keys, tx.schoolId).public,
  };
}

export const ownCard = readingWithKernel(contract, (kernel) =>
  reading({
    contract,
    read: async (tx) => {
      const card = await cardOfSchool(tx, kernel);
      return { bin: card.bin, names: card.names, text: cardText(card), fingerprint: fingerprintOf(card) };
    },
  }),
);
