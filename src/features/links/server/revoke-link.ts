import { deed } from '#kernel/server/perform.ts';
import { revokeLink as contract } from '../contract.ts';
import { checkRevocation } from '../rules/check-link.ts';
import { dropSessions } from './drop-sessions.ts';
import { aboutLink, lockLink } from './lock-link.ts';

/** Closes a link at once; renewing opens it again. */
export const revokeLink = deed({
  contract,
  load: (tx, input) => lockLink(tx, input.linkId),
  decide: ({ state }) => checkRevocation(state.revoked),
  save: async (tx, _decided, { state, actor }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('links_links')
      .set({ revoked_at: tx.now, revoked_by: actor.personId, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    await dropSessions(tx, state.id);
    return { value: { version }, about: aboutLink(state) };
  },
});
