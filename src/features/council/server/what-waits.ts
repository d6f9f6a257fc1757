import { schoolOf } from '#features/school/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import { whatWaits as contract } from '../contract.ts';
import { readWaiting } from './waiting-store.ts';

/** Questions that wait for an agenda, the longest waiting first. */
export const whatWaits = reading({
  contract,
  read: async (tx) => {
    const { settings } = await schoolOf(tx);
    return { rows: [...(await readWaiting(tx, settings.offerDaysBefore))] };
  },
  openings: ({ rows }) => (rows.length === 0 ? [] : [{ kind: 'register', id: null, rows: rows.length }]),
});
