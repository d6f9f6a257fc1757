import { attachFiles, attachScans, releaseFiles } from '#features/documents/server/public.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { mayChangeContact } from '../rules/change-contact.ts';
import { checkContact } from '../rules/check-contact.ts';
import { ContactBody, correctContact as contract } from '../rules/contact-contract.ts';
import { contactGround } from './contact-ground.ts';
import { columnsOf, findContact } from './contact-store.ts';

/** What stood there is kept beside the new words; a photo taken out (the parents may take their consent back) is let go. */
export const correctContact = deed({
  contract,
  load: async (tx, input, actor) => {
    const found = await findContact(tx, input.contactId, actor, true);
    if (found === null) return null;
    const { contact, ofCase } = found;
    const ground = await contactGround(tx, ofCase, input, contact);
    return { id: contact.id, version: contact.version, contact, ofCase, ground };
  },
  decide: ({ state: { contact, ofCase, ground }, input, actor, today }) => {
    const may = mayChangeContact({
      withdrawn: contact.withdrawnWhy !== null,
      mine: contact.authorId === actor.personId,
      wholeSchool: ofCase.reader.wholeSchool,
    });
    return may.ok ? checkContact(input, ground, today) : may;
  },
  save: async (tx, _decided, { state: { contact }, input, actor }) => {
    const about = { kind: 'contact', id: contact.id, caseId: contact.caseId };
    const version = contact.version + 1;
    await tx.db
      .insertInto('monitoring_contact_versions')
      .values({
        school_id: tx.schoolId,
        contact_id: contact.id,
        version: contact.version,
        body: json(ContactBody.parse(contact)),
        replaced_by: actor.personId,
        replaced_at: tx.now,
      })
      .execute();
    await tx.db
      .updateTable('monitoring_contacts')
      .set({ ...columnsOf(input), version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', contact.id)
      .execute();
    if (contact.fileIds.some((id) => !input.fileIds.includes(id))) await releaseFiles(tx, [contact.id]);
    const kept = input.fileIds.filter((id) => contact.fileIds.includes(id));
    const added = input.fileIds.filter((id) => !kept.includes(id));
    const bound = (await attachScans(tx, kept, about)) && (await attachFiles(tx, added, about, actor.personId));
    if (!bound) throw new Error('A photo was bound elsewhere meanwhile');
    return { value: { version }, about };
  },
});
