import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { PetitionState, PetitionVerb } from './move-petition.ts';
import type { PetitionDuty } from './petition-shapes.ts';

export type PetitionOnItsWay = {
  readonly state: PetitionState;
  readonly madeOn: PlainDate;
  readonly steps: readonly { readonly verb: PetitionVerb; readonly on: PlainDate }[];
};

/** Days after which a petition that was sent should be known to have come (ours). */
export const receiptDays = 5;

/**
 * What the school owes next, of one petition: it waits to be signed, to be sent, its receipt is not known after five
 * days, or the reply is late. An overdue reply goes before a missing receipt; null: nothing today.
 */
export function petitionDuty(
  { state, madeOn, steps }: PetitionOnItsWay,
  replyDays: number,
  today: PlainDate,
): PetitionDuty | null {
  const dayOf = (verb: PetitionVerb): PlainDate => steps.find((step) => step.verb === verb)?.on ?? madeOn;
  if (state === 'draft') return { duty: 'to-sign', since: madeOn };
  if (state === 'signed') return { duty: 'to-send', since: dayOf('sign') };
  if (state !== 'sent' && state !== 'received') return null;
  const replyBy = addDays(dayOf('send'), replyDays);
  if (today > replyBy) return { duty: 'reply-overdue', since: replyBy };
  const receiptBy = addDays(dayOf('send'), receiptDays);
  return state === 'sent' && today > receiptBy ? { duty: 'receipt-missing', since: receiptBy } : null;
}
