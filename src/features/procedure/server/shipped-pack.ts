import { order61 } from '../rules/order-61-2023.ts';
import type { KnownPack } from '../rules/known-pack.ts';
import { hashOfPack } from './hash-of-pack.ts';

/** The pack that comes with the program, as a school knows it. */
export const shippedPack: KnownPack = {
  id: order61.id,
  sha256: hashOfPack(order61),
  usableFrom: order61.effectiveOn,
  shipped: true,
  addedOn: null,
  firstUsedOn: null,
};
