import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { givePosts } from '../rules/give-post.ts';
import { insertPerson, insertPosts } from './people-store.ts';

export const addPerson = deed({
  contract: contract.addPerson,
  load: () => Promise.resolve({}),
  decide: ({ input, actor }) => givePosts({ personId: '', posts: input.posts, held: [] }, actor),
  save: async (tx, _decided, { input }) => {
    const personId = await insertPerson(tx, input);
    await insertPosts(tx, personId, input.posts);
    return { value: { personId }, about: { kind: 'person', id: personId } };
  },
});
