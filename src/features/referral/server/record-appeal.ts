import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { checkAppeal } from '../rules/check-appeal.ts';
import { insertAppeal } from './appeal-store.ts';
import { loadForWriting } from './load-for-writing.ts';

export const recordAppeal = deed({
  contract: contract.recordAppeal,
  load: (tx, input, actor) => loadForWriting(tx, input, actor),
  decide: ({ state, input, today }) => checkAppeal(state.pack, input, state.filesOwn, today),
  save: async (tx, _decided, { state, input, actor }) => {
    const author = { name: input.authorName, relation: input.authorRelation };
    const id = await insertAppeal(tx, input.pupilId, input, {
      recordedBy: actor.personId,
      author,
      packId: state.pack.id,
    });
    return { value: { id, version: 1, call: state.callFor(input.danger) }, about: { kind: 'appeal', id } };
  },
});
