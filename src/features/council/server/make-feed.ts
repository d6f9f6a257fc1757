import { ok } from '#kernel/pure/result.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import { makeFeed as contract } from '../rules/calendar-contract.ts';
import { feedToken, findFeed, hashOfFeed, keepFeed } from './feed-store.ts';

/** The deed needs the installation's key, so it is made for the kernel that performs it. */
export const makeFeed: AnyDeed = {
  contract,
  perform: (kernel, call) => makeWith(kernel).perform(kernel, call),
};

const makeWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract,
    load: async (tx, _input, { accountId }) => ({ issue: ((await findFeed(tx, accountId))?.issue ?? 0) + 1 }),
    decide: () => ok(undefined),
    save: async (tx, _decided, { state, actor: { accountId } }) => {
      const token = feedToken(kernel, tx.schoolId, accountId, state.issue);
      await keepFeed(tx, accountId, state.issue, hashOfFeed(token));
      return { value: { made: true } as const, about: { kind: 'account', id: accountId } };
    },
  });
