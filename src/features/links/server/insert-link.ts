import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { hashOfCode, hashOfToken, secretsOf } from './link-keys.ts';

/** What a link is bound to: the question of an invitation, or the case of a guardian. */
type Binding =
  | {
      readonly kind: 'guest' | 'family';
      readonly invitation_id: string;
      readonly item_id: string;
      readonly person_id: string | null;
      readonly guardian_id: string | null;
    }
  | { readonly kind: 'family'; readonly case_id: string; readonly guardian_id: string };

type By = { readonly kernel: Kernel; readonly actor: Actor };

/** The first issue of a link; only hashes of its address and code are kept. Returns its id. */
export async function insertLink(
  tx: Tx,
  { kernel, actor }: By,
  binding: Binding,
  expiresOn: PlainDate,
): Promise<string> {
  const id = newId(tx.now.getTime());
  const link = { schoolId: tx.schoolId, linkId: id, issue: 1 };
  const { token, code } = secretsOf(kernel, link);
  await tx.db
    .insertInto('links_links')
    .values({
      school_id: tx.schoolId,
      id,
      ...binding,
      issue: 1,
      token_hash: hashOfToken(token),
      code_hash: hashOfCode(kernel, link, code),
      wrong_codes: 0,
      expires_on: expiresOn,
      made_by: actor.personId,
      made_at: tx.now,
      version: 1,
    })
    .execute();
  return id;
}
