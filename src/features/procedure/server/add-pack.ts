import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { addPack as decideAdd } from '../rules/add-pack.ts';
import type { CheckedPack } from '../rules/check-pack.ts';
import { readPackFile } from '../rules/read-pack-file.ts';
import { hashOfPack } from './hash-of-pack.ts';
import { readOnFile, storePack } from './pack-store.ts';

export const addPack = deed({
  contract: contract.addPack,
  load: (tx, input) => loadForAdding(tx, input.text),
  decide: ({ state, input, today }) => decideAdd(state, input.usableFrom, today),
  save: async (tx, pack, { state, input, actor }) => {
    const { sha256 } = state;
    const { usableFrom } = input;
    await storePack(tx, { pack, sha256, usableFrom }, actor.personId);
    return {
      value: { id: pack.id, sha256 },
      about: { kind: 'school', id: tx.schoolId },
      text: { pack: pack.id, sha256, usableFrom },
    };
  },
});

/** The file, checked, beside what the school has on file, locked. */
export async function loadForAdding(tx: Tx, text: string) {
  const checked: CheckedPack = readPackFile(text);
  return { checked, onFile: await readOnFile(tx, true), sha256: checked.ok ? hashOfPack(checked.pack) : '' };
}
