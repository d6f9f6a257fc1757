import { useMemo } from 'react';
import { people } from '#features/school/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import type { Measure } from '../contract.ts';

export type StaffOption = { readonly value: string; readonly label: string };

/** Colleagues with a post today, for the responsible persons; names the plan already has are kept. */
export function useStaff(measures: readonly Pick<Measure, 'responsible'>[]): readonly StaffOption[] {
  const here = useAsk(people, { show: 'here', limit: 200 }).data?.rows;
  return useMemo(() => {
    const named = [...(here ?? []), ...measures.flatMap(({ responsible }) => responsible)];
    return [...new Map(named.map(({ id, name }) => [id, { value: id, label: name }])).values()];
  }, [here, measures]);
}
