import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { insertPerson, insertPosts } from './people-store.ts';

export const addPerson = deed({
  contract: contract.addPerson,
  load: () => Promise.resolve({}),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    const personId = await insertPerson(tx, input);
    await insertPosts(tx, personId, input.posts);
    return { value: { personId }, about: { kind: 'person', id: personId } };
  },
});
