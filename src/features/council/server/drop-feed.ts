import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { dropFeed as contract } from '../rules/calendar-contract.ts';
import { findFeed, keepFeed } from './feed-store.ts';

/** The address stops working; the next one is another. */
export const dropFeed = deed({
  contract,
  load: (tx, _input, { accountId }) => findFeed(tx, accountId),
  decide: () => ok(undefined),
  save: async (tx, _decided, { state, actor: { accountId } }) => {
    await keepFeed(tx, accountId, state.issue, null);
    return { value: {}, about: { kind: 'account', id: accountId } };
  },
});
