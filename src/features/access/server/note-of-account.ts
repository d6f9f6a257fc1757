import type { TrailNote } from '#kernel/server/tx.ts';

/** A trail entry about an account; never with login, password or code. */
export const noteOfAccount = (verb: string, accountId: string): TrailNote => ({
  verb,
  clause: null,
  about: { kind: 'account', id: accountId },
  text: {},
});
