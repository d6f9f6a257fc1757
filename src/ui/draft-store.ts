import { z } from 'zod';
import { keepOutboxFor, wipeOutbox } from './outbox-place.ts';
import { tellTabs } from './tabs.ts';

const beginning = 'tirek-draft:';
const dayMs = 24 * 60 * 60 * 1000;
let account: string | null = null;

const Kept = z.object({ body: z.json(), at: z.number(), sent: z.boolean() });
export type KeptDraft = z.infer<typeof Kept>;
export type DraftBody = KeptDraft['body'];

/** Drafts belong to the account that types them: set at sign-in. Old ones are forgotten on the way, and those of others. */
export function keepDraftsFor(accountId: string | null): void {
  account = accountId;
  if (accountId !== null) keepOutboxFor(accountId);
  for (const key of draftKeys()) {
    const isOfOther = accountId !== null && !key.startsWith(`${beginning}${accountId}:`);
    if (isOfOther || readKept(key) === null) localStorage.removeItem(key);
  }
}

/** Forgets every draft on this machine: staff-room computers are shared. Called at sign-out; other windows leave too. */
export function wipeDrafts(): void {
  for (const key of draftKeys()) localStorage.removeItem(key);
  wipeOutbox();
  tellTabs('left');
}

export function keepLocally(key: string, draft: KeptDraft): void {
  if (account === null) return;
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage must not stop the typing; the server copy remains.
  }
}

export const findLocally = (key: string): KeptDraft | null => (account === null ? null : readKept(nameOf(key)));

export const dropLocally = (key: string): void => localStorage.removeItem(nameOf(key));

const nameOf = (key: string): string => `${beginning}${account ?? ''}:${key}`;

const draftKeys = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith(beginning));

/** Null also when it is older than a day or cannot be read. */
function readKept(name: string): KeptDraft | null {
  const text = localStorage.getItem(name);
  if (text === null) return null;
  try {
    const kept = Kept.safeParse(JSON.parse(text));
    return kept.success && Date.now() - kept.data.at < dayMs ? kept.data : null;
  } catch {
    return null;
  }
}
