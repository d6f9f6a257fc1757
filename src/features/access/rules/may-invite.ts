import type { Actor } from '#kernel/pure/actor.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

type Invited = { readonly personId: string; readonly posts: readonly string[]; readonly hasAccount: boolean };

/**
 * An invitation to someone who has an account renews its password. Refuses `own-invitation`, and `head-invites-head`:
 * whoever is not the head could otherwise take over the head's account. A head who lost the password is let in by command.
 */
export function mayInvite(invited: Invited, actor: Pick<Actor, 'personId' | 'roles'>): Result<string> {
  if (invited.personId === actor.personId) return refuse('own-invitation');
  if (invited.hasAccount && invited.posts.includes('head') && !actor.roles.includes('head'))
    return refuse('head-invites-head');
  return ok(invited.personId);
}
