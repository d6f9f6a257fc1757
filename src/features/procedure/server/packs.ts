import { order61 } from '../rules/order-61-2023.ts';
import type { Pack } from '../rules/pack.ts';

const loaded = new Map<string, Pack>([[order61.id, order61]]);

/** The pack a case stays under for life. Throws for an unknown id: a case never names one. */
export function packById(id: string): Pack {
  const pack = loaded.get(id);
  if (pack === undefined) throw new Error(`No rule pack is loaded under the id ${id}`);
  return pack;
}

/** Ids of the packs in use, the shipped one first. */
export const packIds = (): string[] => [...loaded.keys()];

/** Adds a checked pack beside the others. */
export function addPack(pack: Pack): void {
  loaded.set(pack.id, pack);
}
