/** Where deeds wait that a phone could not send yet: photos and words of one account, on this machine. */
export const outboxName = 'tirek-outbox';

const ownerKey = 'tirek-outbox-of';

/** Notes whose deeds wait; what somebody else left behind is forgotten first. */
export function keepOutboxFor(accountId: string): void {
  const owner = localStorage.getItem(ownerKey);
  if (owner !== null && owner !== accountId) wipeOutbox();
}

export const claimOutbox = (accountId: string): void => localStorage.setItem(ownerKey, accountId);

/** Forgets everything that waits: called at sign-out, as for drafts. */
export function wipeOutbox(): void {
  if (localStorage.getItem(ownerKey) === null) return;
  localStorage.removeItem(ownerKey);
  if ('indexedDB' in globalThis) indexedDB.deleteDatabase(outboxName);
}
