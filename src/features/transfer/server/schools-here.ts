import { sql } from 'kysely';
import type { Names } from '#kernel/pure/text.ts';
import { reading } from '#kernel/server/ask.ts';
import { schoolsHere as contract } from '../contract.ts';

export const schoolsHere = reading({
  contract,
  read: async (tx, { words }) => {
    const found = await sql<{
      bin: string;
      names: Names;
    }>`select bin, names from transfer_schools_here(${words})`.execute(tx.db);
    return { schools: found.rows };
  },
});
