import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export type ContactToChange = { readonly withdrawn: boolean; readonly mine: boolean; readonly wholeSchool: boolean };

/** Its author, and those who see the whole school, correct a contact. Refuses `contact-withdrawn`, `contact-not-yours`. */
export function mayChangeContact({ withdrawn, mine, wholeSchool }: ContactToChange): Result<undefined> {
  if (withdrawn) return refuse('contact-withdrawn');
  return mine || wholeSchool ? ok(undefined) : refuse('contact-not-yours');
}

/** A promise to come back is closed once. Refuses `contact-withdrawn`, `contact-return-closed`. */
export function mayCloseReturn(contact: { readonly withdrawn: boolean; readonly waits: boolean }): Result<undefined> {
  if (contact.withdrawn) return refuse('contact-withdrawn');
  return contact.waits ? ok(undefined) : refuse('contact-return-closed');
}
