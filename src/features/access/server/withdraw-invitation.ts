import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { endInvitations } from './invitation-store.ts';

export const withdrawInvitation = deed({
  contract: contract.withdrawInvitation,
  load: async (tx, input) => {
    const row = await tx.db
      .selectFrom('access_invitations')
      .select(['id', 'person_id as personId'])
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.invitationId)
      .where('used_at', 'is', null)
      .where('ends_at', '>', tx.now)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },
  decide: ({ state }) => ok(state.personId),
  save: async (tx, personId) => {
    await endInvitations(tx, personId);
    return { value: {}, about: { kind: 'person', id: personId } };
  },
});
