import { whoAmI } from '#features/access/contract.ts';
import type { ActionContract, OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { useAsk } from '#ui/api/use-ask.ts';

export type Me = OutputOf<typeof whoAmI>;

/** The signed-in person; undefined until the answer came (the frame asks first, so it is there at once). */
export const useMe = (): Me | undefined => useAsk(whoAmI, {}).data;

/** The day of the school's clock. */
export const useToday = (): PlainDate | null => useMe()?.calendarToday ?? null;

/** Whether one of the person's posts may do the deed; the server decides the same from the same list. */
export function mayDo(me: Me | undefined, contract: Pick<ActionContract, 'may'>): boolean {
  const { may } = contract;
  if (me === undefined) return false;
  return typeof may === 'string' || me.roles.some((role) => may.includes(role));
}

/** Whether the reader keeps meetings: head, deputy or social pedagogue. */
export const mayKeep = (me: Me | undefined): boolean =>
  me?.roles.some((role) => role === 'head' || role === 'deputy' || role === 'social-pedagogue') === true;
