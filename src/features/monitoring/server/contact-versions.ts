import { reading } from '#kernel/server/ask.ts';
import { contactVersions as contract } from '../rules/contact-contract.ts';
import { earlierOf, findContact } from './contact-store.ts';

/** For whoever may read the contact as it stands; a note that was restricted once stays so for its earlier words. */
export const contactVersions = reading({
  contract,
  read: async (tx, { contactId }, actor) => {
    const found = await findContact(tx, contactId, actor);
    if (found === null) return null;
    const { caseId, ...contact } = found.contact;
    const { reader } = found.ofCase;
    const seesAll = reader.wholeSchool || reader.supports || contact.authorId === reader.personId;
    const earlier = await earlierOf(tx, contactId);
    return { caseId, contact, earlier: earlier.filter(({ body }) => seesAll || !body.restricted) };
  },
  openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
});
