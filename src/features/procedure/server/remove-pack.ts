import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { removePack as decideRemove } from '../rules/remove-pack.ts';
import { markRemoved, readOnFile } from './pack-store.ts';

export const removePack = deed({
  contract: contract.removePack,
  load: async (tx, input) => {
    const onFile = await readOnFile(tx, true);
    const found = onFile.find(({ id, removedOn }) => id === input.id && removedOn === null);
    return found === undefined ? null : { pack: found };
  },
  decide: ({ state }) => decideRemove(state.pack),
  save: async (tx, _decided, { state }) => {
    await markRemoved(tx, state.pack.id);
    return {
      value: {},
      about: { kind: 'school', id: tx.schoolId },
      text: { pack: state.pack.id, sha256: state.pack.sha256 },
    };
  },
});
