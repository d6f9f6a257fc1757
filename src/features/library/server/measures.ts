import { packsById } from '#features/procedure/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import { measures as contract } from '../contract.ts';
import { findMeasures } from '../rules/find-measures.ts';
import { shippedMeasures, underPack } from '../rules/shipped-measures.ts';
import { ownMeasures } from './own-measures.ts';

/** Clause 14: the library as one plan needs it; nothing of any child is in it. */
export const measures = reading({
  contract,
  read: async (tx, { packId, ...wanted }) => {
    const pack = (await packsById(tx, [packId])).get(packId);
    if (pack === undefined) return null;
    const own = (await ownMeasures(tx)).flatMap((one) => underPack(pack, one));
    return { measures: [...findMeasures([...own, ...shippedMeasures(pack)], wanted)] };
  },
});
