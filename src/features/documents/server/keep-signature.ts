import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { About, Tx } from '#kernel/server/tx.ts';
import { storeFileBytes } from './file-vault.ts';
import { holdAddress } from './hold-address.ts';

export type SignatureFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What it signs: whoever may open that may open the signature. */
  readonly about: About;
  readonly by: string;
};

/** Keeps an electronic signature (CMS) as a file of the deed that signs. */
export async function keepSignature(
  kernel: Kernel,
  tx: Tx,
  { bytes, name, about, by }: SignatureFile,
): Promise<string> {
  const { address } = await storeFileBytes(kernel, tx.schoolId, bytes);
  await holdAddress(tx.db, address);
  const stored = await storeFileBytes(kernel, tx.schoolId, bytes);
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('documents_files')
    .values({
      school_id: tx.schoolId,
      id,
      address,
      sha256: stored.sha256,
      size: stored.size,
      media_type: 'application/pkcs7-signature',
      name,
      uploaded_by: by,
      at: tx.now,
      subject_kind: about.kind,
      subject_id: about.id,
    })
    .execute();
  return id;
}
