import type { Actor } from '#kernel/pure/actor.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

type Closing = {
  readonly id: string;
  readonly closed: boolean;
  readonly isKeeper: boolean;
  /** Other open accounts whose persons may invite today. */
  readonly otherKeepers: number;
};

/** Refuses `account-already-closed`, `own-account`, and `last-keeper`: somebody must be able to let people in. */
export function closeAccount(account: Closing, actor: Pick<Actor, 'accountId'>): Result<null> {
  if (account.closed) return refuse('account-already-closed');
  if (account.id === actor.accountId) return refuse('own-account');
  return account.isKeeper && account.otherKeepers === 0 ? refuse('last-keeper') : ok(null);
}
