import type { ReactNode } from 'react';
import type { Reader } from '#features/school/web/reader.ts';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { whoAmI } from '../contract.ts';

/** Gives its children the roles and the day of whoever looks. */
export function WithReader({ children }: { readonly children: (reader: Reader) => ReactNode }) {
  const ask = useAsk(whoAmI, {});
  return (
    <Answered ask={ask} lines={6}>
      {(me) => children({ roles: me.roles, today: me.calendarToday })}
    </Answered>
  );
}
