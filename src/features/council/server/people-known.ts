import { peopleByIds } from '#features/school/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether everyone named is a person of this school; nobody named is nobody unknown. */
export async function peopleKnown(tx: Tx, ids: readonly (string | null)[]): Promise<boolean> {
  const named = new Set(ids.filter((id) => id !== null));
  if (named.size === 0) return true;
  return (await peopleByIds(tx, [...named])).size === named.size;
}
