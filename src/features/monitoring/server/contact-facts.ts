import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { ContactKind, HelpAnswer, WithWhom } from '../rules/contact-contract.ts';
import { contactsOfCase } from './contact-store.ts';

/** A contact as evidence of what the school did (clause 17). */
export type ContactFact = {
  readonly id: string;
  readonly kind: ContactKind;
  readonly on: PlainDate;
  readonly withWhom: WithWhom;
  readonly guardianId: string | null;
  readonly words: Text;
  readonly byName: string;
  readonly offersHelp: boolean;
  readonly answer: HelpAnswer | null;
  /** Its words are for its author, those who see the whole school, and whoever supports the case. */
  readonly restricted: boolean;
};

/** The contacts of a case that stand, the latest first; reach, and who reads restricted words, is the caller's question. */
export async function contactsOf(tx: Tx, caseId: string): Promise<readonly ContactFact[]> {
  const all = await contactsOfCase(tx, caseId);
  return all
    .filter(({ withdrawnWhy }) => withdrawnWhy === null)
    .map(({ id, kind, on, withWhom, guardianId, words, byName, offersHelp, answer, restricted }) => ({
      id,
      kind,
      on,
      withWhom,
      guardianId,
      words,
      byName,
      offersHelp,
      answer,
      restricted,
    }));
}
