import { sql } from 'kysely';
import { schoolOf } from '#features/school/server/public.ts';
import { addDays } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { dutiesOfKind, dutyCounts as countsContract } from '../rules/duties-contract.ts';
import type { Ahead } from './duties-of-keepers.ts';
import { loadedPacks } from './expected-by-pack.ts';
import { stripDays } from './my-day.ts';
import { countDuties, readDutyPage } from './read-duties.ts';

/** Everything that waits of one kind, page by page. */
export const duties = reading({
  contract: dutiesOfKind,
  read: async (tx, asked) => {
    return { today: tx.today, ...(await readDutyPage(tx, await aheadOf(tx), asked)) };
  },
  openings: ({ duties: rows }) => (rows.length === 0 ? [] : [{ kind: 'my-day', id: null, rows: rows.length }]),
});

/** Numbers only, no child: nothing for the read log. */
export const dutyCounts = reading({
  contract: countsContract,
  read: async (tx, { kinds }) => {
    return { counts: await countDuties(tx, await aheadOf(tx), { kinds, until: addDays(tx.today, stripDays - 1) }) };
  },
  openings: () => [],
});

async function aheadOf(tx: Tx): Promise<Ahead> {
  const found = await sql<{ loaded: string[] }>`select ${loadedPacks(tx)} as loaded`.execute(tx.db);
  const { settings } = await schoolOf(tx);
  return { ...settings, loaded: found.rows[0]?.loaded ?? [] };
}
