import { whoAmI } from '#features/access/contract.ts';
import type { ActionContract, OutputOf } from '#kernel/pure/contract.ts';
import type { Role } from '#kernel/pure/role.ts';
import { useAsk } from '#ui/api/use-ask.ts';

export type Me = OutputOf<typeof whoAmI>;

/** The signed-in person; undefined until the answer came (the frame asks first, so it is there at once). */
export const useMe = (): Me | undefined => useAsk(whoAmI, {}).data;

/** Whether the person holds one of these roles. */
export const holds = (me: Me | undefined, roles: readonly Role[]): boolean =>
  me?.roles.some((role) => roles.includes(role)) === true;

/** Whether one of the person's posts may do the deed, or ask the question; the server decides the same from the same list. */
export function mayDo(me: Me | undefined, { may }: Pick<ActionContract, 'may'>): boolean {
  if (me === undefined) return false;
  return typeof may === 'string' || holds(me, may);
}
