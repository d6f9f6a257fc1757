import { deed } from '#kernel/server/perform.ts';
import { mayCloseReturn } from '../rules/change-contact.ts';
import { closeReturn as contract } from '../rules/contact-contract.ts';
import { closeReturnOf, findContact } from './contact-store.ts';

/** The promise to come back is closed with a word, by whoever may read the contact. */
export const closeReturn = deed({
  contract,
  load: async (tx, input, actor) => {
    const found = await findContact(tx, input.contactId, actor, true);
    return found === null ? null : { id: found.contact.id, version: found.contact.version, contact: found.contact };
  },
  decide: ({ state: { contact } }) =>
    mayCloseReturn({
      withdrawn: contact.withdrawnWhy !== null,
      waits: contact.returnOn !== null && contact.returned === null,
    }),
  save: async (tx, _decided, { state: { contact }, input, actor }) => {
    await closeReturnOf(tx, { contactId: contact.id, words: input.words, personId: actor.personId });
    return {
      value: { version: contact.version + 1 },
      about: { kind: 'contact', id: contact.id, caseId: contact.caseId },
    };
  },
});
