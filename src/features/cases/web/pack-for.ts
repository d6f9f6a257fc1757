import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packOf } from '#features/procedure/rules/pack-of.ts';

const shipped: readonly Pack[] = [order61];

/** The pack a case was opened with, for its words; the shipped one where this program does not carry it. */
export const packFor = (id: string): Pack => packOf(id, shipped) ?? order61;
