import { reading } from '#kernel/server/ask.ts';
import { cards as contract } from '../contract.ts';
import { allCards } from './partner.ts';
import { fingerprintOf } from './school-keys.ts';

export const cards = reading({
  contract,
  read: async (tx) => {
    const found = await allCards(tx);
    return {
      cards: found.map(({ bin, names, keys, former, confirmed, version }) => ({
        bin,
        names,
        confirmed,
        version,
        fingerprint: fingerprintOf(keys),
        formerFingerprint: former === null ? null : fingerprintOf(former),
      })),
    };
  },
});
