import { attachFiles } from '#features/documents/server/public.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { checkContact } from '../rules/check-contact.ts';
import { recordContact as contract } from '../rules/contact-contract.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { closeReturnOf, columnsOf, findContact } from './contact-store.ts';
import { contactGround } from './contact-ground.ts';
import { lockSupportCase } from './support-case.ts';

/** A contact of whoever helps the child; one that follows another closes the promise to come back. */
export const recordContact = deed({
  contract,
  load: async (tx, input, actor) => {
    const ofCase = await lockSupportCase(tx, input.caseId, actor);
    if (ofCase === null || !helpsChild(ofCase.reader)) return null;
    const followed = input.follows === null ? null : await findContact(tx, input.follows, actor);
    const followable = followed !== null && followed.ofCase.id === ofCase.id && followed.contact.returned === null;
    return { ground: await contactGround(tx, ofCase, input), followable };
  },
  decide: ({ state, input, today }) => {
    const checked = checkContact(input, state.ground, today);
    if (!checked.ok) return checked;
    return input.follows === null || state.followable ? ok(undefined) : refuse('contact-return-closed');
  },
  save: async (tx, _decided, { input, actor }) => {
    const contactId = newId(tx.now.getTime());
    const about = { kind: 'contact', id: contactId, caseId: input.caseId };
    await tx.db
      .insertInto('monitoring_contacts')
      .values({
        school_id: tx.schoolId,
        id: contactId,
        case_id: input.caseId,
        ...columnsOf(input),
        author_id: actor.personId,
        recorded_at: tx.now,
        version: 1,
      })
      .execute();
    if (input.follows !== null)
      await closeReturnOf(tx, { contactId: input.follows, words: input.words, personId: actor.personId });
    const bound = await attachFiles(tx, input.fileIds, about, actor.personId);
    if (!bound) throw new Error('A photo was bound elsewhere meanwhile');
    return { value: { contactId }, about };
  },
});
