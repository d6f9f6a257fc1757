import { order61 } from '../../rules/order-61-2023.ts';
import { secondPack } from '../../rules/testing/second-pack.ts';
import { keepPacks } from '../packs.ts';

/** What the gate of the frame does: the order in force, the second pack beside it. */
export const lendPacks = (): void => keepPacks([order61, secondPack], order61.id);
