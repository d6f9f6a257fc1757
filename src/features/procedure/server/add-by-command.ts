import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Result } from '#kernel/pure/result.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { addPack } from '../rules/add-pack.ts';
import type { Pack } from '../rules/pack.ts';
import { loadForAdding } from './add-pack.ts';
import { storePack } from './pack-store.ts';

type Wanted = { readonly text: string; readonly usableFrom: PlainDate };

/** The same deed from the command line of the server, by the same rule; the trail names nobody. */
export function addByCommand(kernel: Kernel, schoolId: string, { text, usableFrom }: Wanted): Promise<Result<Pack>> {
  return inSchool(kernel, schoolId, async (tx) => {
    const state = await loadForAdding(tx, text);
    const decided = addPack(state, usableFrom, tx.today);
    if (!decided.ok) return decided;
    const { sha256 } = state;
    await storePack(tx, { pack: decided.value, sha256, usableFrom }, null);
    const about = { kind: 'school', id: schoolId };
    const said = { pack: decided.value.id, sha256, usableFrom };
    await writeTrail(tx, null, [{ verb: contract.addPack.name, clause: null, about, text: said }]);
    return decided;
  });
}
