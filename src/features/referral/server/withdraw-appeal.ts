import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { isOwnAppeal } from '../rules/may-see-appeal.ts';
import { moveAppeal } from '../rules/move-appeal.ts';
import { lockAppeal, settleAppeal } from './appeal-store.ts';

export const withdrawAppeal = deed({
  contract: contract.withdrawAppeal,
  load: async (tx, input, actor) => {
    const appeal = await lockAppeal(tx, input.appealId);
    return appeal !== null && isOwnAppeal(appeal, actor.personId) ? appeal : null;
  },
  decide: ({ state }) => moveAppeal(state.state, 'withdraw'),
  save: async (tx, next, { state }) => {
    const version = await settleAppeal(tx, state.id, { state: next, answer: null, answeredBy: null });
    return { value: { version }, about: { kind: 'appeal', id: state.id } };
  },
});
