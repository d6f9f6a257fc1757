import { classes } from '#features/school/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';

export type ClassOption = { readonly value: string; readonly label: string };

/** The classes of this school year for a select. */
export function useClassOptions(): readonly ClassOption[] {
  const ask = useAsk(classes, {});
  return (ask.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }));
}
