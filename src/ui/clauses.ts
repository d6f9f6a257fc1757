import { createContext } from 'react';
import type { PackClause } from '#features/procedure/rules/pack.ts';

/** The clauses that chips explain on this page: those of the pack in force, or of the pack of the case shown. */
export const Clauses = createContext<readonly PackClause[]>([]);
