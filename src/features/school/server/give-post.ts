import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import * as rule from '../rules/give-post.ts';
import { lockPerson } from './lock-person.ts';
import { insertPosts } from './people-store.ts';

export const givePost = deed({
  contract: contract.givePost,
  load: (tx, input) => lockPerson(tx, input.personId),
  decide: ({ state, input, actor }) => rule.givePosts({ ...input, held: state.posts }, actor),
  save: async (tx, _decided, { input }) => {
    const postIds = await insertPosts(tx, input.personId, input.posts);
    return { value: { postIds: [...postIds] }, about: { kind: 'person', id: input.personId } };
  },
});
