import { fileFacts } from '#features/documents/server/public.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { ContactGround } from '../rules/check-contact.ts';
import type { ContactBody } from '../rules/contact-contract.ts';
import type { SupportCase } from './support-case.ts';

type Before = { readonly guardianId: string | null; readonly fileIds: readonly string[] };
const nothing: Before = { guardianId: null, fileIds: [] };

/** What a contact is checked against; `before` is what it said when it is corrected. */
export async function contactGround(
  tx: Tx,
  ofCase: SupportCase,
  body: ContactBody,
  before: Before = nothing,
): Promise<ContactGround> {
  const guardians = await guardiansOf(tx, [ofCase.pupilId]);
  const files = await fileFacts(tx, body.fileIds);
  const photosKnown = body.fileIds.every((id) => {
    if (before.fileIds.includes(id)) return true;
    const file = files.get(id);
    const isFree = file !== undefined && !file.bound && file.uploadedBy === ofCase.reader.personId;
    return isFree && file.mediaType.startsWith('image/');
  });
  const named = before.guardianId === null ? [] : [before.guardianId];
  return { caseState: ofCase.state, guardianIds: [...guardians.map(({ id }) => id), ...named], photosKnown };
}
