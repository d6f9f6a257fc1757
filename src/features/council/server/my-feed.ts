import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { myFeed as contract } from '../rules/calendar-contract.ts';
import { feedPath, feedToken, findFeed } from './feed-store.ts';

/** The question needs the installation's key, so it is made for the kernel that asks it. */
export const myFeed: AnyReading = {
  contract,
  ask: (kernel, tokenHash, input) => feedWith(kernel).ask(kernel, tokenHash, input),
};

const feedWith = (kernel: Kernel): AnyReading =>
  reading({
    contract,
    read: async (tx, _input, { accountId }) => {
      const row = await findFeed(tx, accountId);
      if (row?.live !== true) return { feed: null };
      const path = feedPath(feedToken(kernel, tx.schoolId, accountId, row.issue));
      return { feed: { path, madeAt: row.madeAt.toISOString() } };
    },
  });
