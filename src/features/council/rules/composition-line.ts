import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';

export type OrderLine = {
  readonly id: string;
  readonly orderNumber: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
};

export type CompositionBreak =
  | { readonly kind: 'gap'; readonly from: PlainDate; readonly to: PlainDate | null }
  | {
      readonly kind: 'overlap';
      readonly from: PlainDate;
      readonly to: PlainDate | null;
      readonly numbers: readonly string[];
    };

/**
 * Clause 6: orders on the composition follow each other. Days no order covers (to null: from then on), and days two
 * cover, of which the later order holds; in time.
 */
export function breaksIn(orders: readonly OrderLine[]): CompositionBreak[] {
  const inTime = orders.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id));
  const found = inTime.flatMap((order, at): CompositionBreak[] => {
    const next = inTime[at + 1];
    return next === undefined ? [] : between(order, next);
  });
  const last = inTime.reduce<OrderLine | null>(
    (latest, one) => (latest === null || isAfter(one, latest) ? one : latest),
    null,
  );
  if (last === null || last.endsOn === null) return found;
  return [...found, { kind: 'gap', from: addDays(last.endsOn, 1), to: null }];
}

const isAfter = (one: OrderLine, other: OrderLine): boolean =>
  other.endsOn !== null && (one.endsOn === null || one.endsOn > other.endsOn);

function between(order: OrderLine, next: OrderLine): CompositionBreak[] {
  const { endsOn } = order;
  if (endsOn === null || endsOn >= next.startsOn) {
    const to = endsOn === null ? next.endsOn : next.endsOn === null || endsOn < next.endsOn ? endsOn : next.endsOn;
    return [{ kind: 'overlap', from: next.startsOn, to, numbers: [order.orderNumber, next.orderNumber] }];
  }
  const free = addDays(endsOn, 1);
  return free === next.startsOn ? [] : [{ kind: 'gap', from: free, to: addDays(next.startsOn, -1) }];
}

/** The order that comes after a composition; null while none is entered. */
export function nextOrder<T extends OrderLine>(orders: readonly T[], of: Pick<OrderLine, 'startsOn'>): T | null {
  const later = orders.filter((one) => one.startsOn > of.startsOn);
  return later.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0] ?? null;
}
