import type { OutputOf } from '#kernel/pure/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import type { myDay } from '../contract.ts';
import { dutyCounts } from '../rules/duties-contract.ts';
import type { CountOf } from './day-queues.tsx';

type Day = OutputOf<typeof myDay>;

/** Counts what My day shows only a few of: asked once the rows stand, so that nobody waits for a number. */
export function useCounts({ duties, more }: Day): { readonly countOf: CountOf; readonly days: readonly string[] } {
  const ask = useAsk(dutyCounts, { kinds: more }, { enabled: more.length > 0, everyMs: 60_000, keepFormer: true });
  const counts = ask.data?.counts ?? [];
  return {
    countOf: (kind) =>
      more.includes(kind)
        ? (counts.find((one) => one.kind === kind)?.count ?? null)
        : duties.filter((duty) => duty.kind === kind).length,
    days: counts.flatMap(({ days }) => days),
  };
}
