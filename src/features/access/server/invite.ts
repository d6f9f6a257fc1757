import { peopleByIds } from '#features/school/server/public.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
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
    load: async (tx, input) => (await peopleByIds(tx, [input.personId])).get(input.personId) ?? null,
    decide: ({ input, actor }) => (input.personId === actor.personId ? refuse('own-invitation') : ok(input.personId)),
    save: async (tx, personId, { actor }) => {
      const invitationId = await makeInvitation(kernel, tx, personId, actor.personId);
      return { value: { invitationId }, about: { kind: 'person', id: personId }, text: { invitationId } };
    },
  });
