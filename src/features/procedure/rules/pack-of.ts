import type { Pack } from './pack.ts';

/** The pack with that id, or undefined: a case stays for life under the pack it was opened with. */
export function packOf(id: string, packs: readonly Pack[]): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}
