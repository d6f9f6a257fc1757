import type { Pack } from '../rules/pack.ts';

type Held = { readonly byId: ReadonlyMap<string, Pack>; readonly inForce: Pack };

/** The packs of the signed-in person's school; the gate fills it before any page is shown, and again when they change. */
let held: Held | null = null;
let whenMissed: (id: string) => void = () => undefined;

/** Takes the packs of a school in the place of those before. */
export function keepPacks(packs: readonly Pack[], inForceId: string): void {
  const inForce = packs.find(({ id }) => id === inForceId);
  if (inForce === undefined) throw new Error('The pack in force is not among the packs');
  held = { byId: new Map(packs.map((pack) => [pack.id, pack])), inForce };
}

/** What to do when a page names a pack that came after the others were read. */
export function onMissedPack(call: (id: string) => void): void {
  whenMissed = call;
}

/**
 * The pack of a case, for its words, lists and numbers. One that came a moment ago is asked for, and the page is shown
 * anew with it; until then the pack in force stands in.
 */
export function packFor(id: string): Pack {
  const found = heldPacks().byId.get(id);
  if (found === undefined) whenMissed(id);
  return found ?? heldPacks().inForce;
}

/** The pack new appeals and submissions come under today. */
export const packInUse = (): Pack => heldPacks().inForce;

/** Every pack of the school: for filters over cases of all times. */
export const allPacks = (): readonly Pack[] => [...heldPacks().byId.values()];

function heldPacks(): Held {
  if (held === null) throw new Error('No rule pack was read before this page was shown');
  return held;
}
