import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import type { KnownPack } from '../rules/known-pack.ts';
import { packInForce } from '../rules/pack-in-force.ts';
import { readOnFile } from './pack-store.ts';
import { packsById } from './packs.ts';
import { shippedPack } from './shipped-pack.ts';

export const packs = reading({
  contract: contract.packs,
  read: async (tx) => {
    const known = (await readOnFile(tx, false)).flatMap(({ removedOn, ...one }): KnownPack[] =>
      removedOn === null ? [one] : [],
    );
    return { packs: known, inForceId: (packInForce(tx.today, known) ?? shippedPack).id };
  },
});

/** Under its hash only, so that what a browser keeps is what was asked for. */
export const pack = reading({
  contract: contract.pack,
  read: async (tx, input) => {
    const known = (await readOnFile(tx, false)).some(({ id, sha256 }) => id === input.id && sha256 === input.sha256);
    const found = known ? (await packsById(tx, [input.id])).get(input.id) : undefined;
    return found === undefined ? null : { pack: found };
  },
});
