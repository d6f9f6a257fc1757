import type { ReactNode } from 'react';
import { useAsk } from '#ui/api/use-ask.ts';
import { Clauses } from '#ui/clauses.ts';
import { doorPack } from '../contract.ts';

/** Before the door clause chips speak by the pack in force of the house. */
export function DoorClauses({ children }: { readonly children: ReactNode }) {
  const { data } = useAsk(doorPack, {});
  return <Clauses value={data?.clauses ?? []}>{children}</Clauses>;
}
