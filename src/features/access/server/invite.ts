import { peopleByIds } from '#features/school/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import { mayInvite } from '../rules/may-invite.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { makeInvitation } from './invitation-store.ts';

/** The deed needs the installation's key, so it is made for the kernel that performs it. */
export const invite: AnyDeed = {
  contract: contract.invite,
  perform: (kernel, call) => inviteWith(kernel).perform(kernel, call),
};

const inviteWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract: contract.invite,
    load: async (tx, input) => {
      const person = (await peopleByIds(tx, [input.personId])).get(input.personId);
      return person === undefined ? null : { ...person, hasAccount: await hasAccount(tx, input.personId) };
    },
    decide: ({ state, input, actor }) =>
      mayInvite(
        { posts: state.posts.map((post) => post.kind), personId: input.personId, hasAccount: state.hasAccount },
        actor,
      ),
    save: async (tx, personId, { actor }) => {
      const invitationId = await makeInvitation(kernel, tx, personId, actor.personId);
      return { value: { invitationId }, about: { kind: 'person', id: personId }, text: { invitationId } };
    },
  });

async function hasAccount(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('access_accounts')
    .select('id')
    .where('school_id', '=', tx.schoolId)
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}
