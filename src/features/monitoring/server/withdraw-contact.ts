import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { mayChangeContact } from '../rules/change-contact.ts';
import { withdrawContact as contract } from '../rules/contact-contract.ts';
import { findContact } from './contact-store.ts';

/** Recorded by mistake: the row stays, with the word why. */
export const withdrawContact = deed({
  contract,
  load: async (tx, input, actor) => {
    const found = await findContact(tx, input.contactId, actor, true);
    if (found === null) return null;
    const { contact, ofCase } = found;
    return { id: contact.id, version: contact.version, contact, ofCase };
  },
  decide: ({ state: { contact, ofCase }, actor }) =>
    mayChangeContact({
      withdrawn: contact.withdrawnWhy !== null,
      mine: contact.authorId === actor.personId,
      wholeSchool: ofCase.reader.wholeSchool,
    }),
  save: async (tx, _decided, { state: { contact }, input }) => {
    const version = contact.version + 1;
    await tx.db
      .updateTable('monitoring_contacts')
      .set({ withdrawn_why: json(input.why), version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', contact.id)
      .execute();
    return { value: { version }, about: { kind: 'contact', id: contact.id, caseId: contact.caseId } };
  },
});
