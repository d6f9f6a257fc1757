import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { digestOf } from './sealed-file.ts';

type Posted = { readonly toBin: string; readonly kind: 'package' | 'message'; readonly transferId: string };

/**
 * Puts a sealed file into the post box of a school of this installation, within the deed that made it; the same file once.
 * Its letters are read at once by a job, a package waits for a person. False where the school is elsewhere.
 */
export async function postFile(tx: Tx, { toBin, kind, transferId }: Posted, sealed: Buffer): Promise<boolean> {
  const found = await sql<{ school_id: string | null }>`
    select transfer_post(${newId(tx.now.getTime())}, ${toBin}, ${kind}, ${transferId}, ${sealed}, ${digestOf(sealed)}, ${tx.now}) as school_id`.execute(
    tx.db,
  );
  const schoolId = found.rows[0]?.school_id ?? null;
  if (schoolId === null) return false;
  tx.jobs.push({ name: 'read-transfer-post', payload: { schoolId }, key: `transfer-post-${schoolId}` });
  return true;
}
