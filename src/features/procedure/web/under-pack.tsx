import type { ReactNode } from 'react';
import { Clauses } from '#ui/clauses.ts';
import { packFor } from './packs.ts';

/** A page about one case: its clause chips say what the case's own pack says. */
export const UnderPack = ({ packId, children }: { readonly packId: string; readonly children: ReactNode }) => (
  <Clauses value={packFor(packId).clauses}>{children}</Clauses>
);
