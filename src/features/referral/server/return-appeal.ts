import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { moveAppeal } from '../rules/move-appeal.ts';
import { lockAppeal, settleAppeal } from './appeal-store.ts';

export const returnAppeal = deed({
  contract: contract.returnAppeal,
  load: (tx, input) => lockAppeal(tx, input.appealId),
  decide: ({ state }) => moveAppeal(state.state, 'return'),
  save: async (tx, next, { state, input, actor }) => {
    const version = await settleAppeal(tx, state.id, {
      state: next,
      answer: input.missing,
      answeredBy: actor.personId,
    });
    return { value: { version }, about: { kind: 'appeal', id: state.id } };
  },
});
