import { sql } from 'kysely';
import type { Db } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { dropFileBytes } from './file-vault.ts';
import { holdAddress } from './hold-address.ts';

type Unused = { readonly school_id: string; readonly id: string; readonly address: string };

const daysKept = 7;
const atOnce = 500;

/** Forgets uploads that no deed attached within a week, row and bytes; answers how many. For the jobs login. */
export async function dropUnusedUploads(db: Db, kernel: Kernel): Promise<number> {
  const before = new Date(kernel.clock.now().getTime() - daysKept * 24 * 3600 * 1000);
  const found = await sql<Unused>`
    select school_id, id, address from documents_files where subject_id is null and at < ${before}
    order by at limit ${atOnce}`.execute(db);
  let dropped = 0;
  for (const file of found.rows) {
    const isDropped = await dropUpload(db, kernel, file).catch((error: unknown) => {
      kernel.log.warn({ fileId: file.id, error }, 'an unused upload could not be dropped');
      return false;
    });
    if (isDropped) dropped += 1;
  }
  if (dropped > 0) kernel.log.info({ dropped }, 'uploads that nothing used were dropped');
  return dropped;
}

/** The bytes go with the last file that they serve. */
function dropUpload(db: Db, kernel: Kernel, { school_id: schoolId, id, address }: Unused): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await holdAddress(tx, address);
    const gone = await sql`
      delete from documents_files where school_id = ${schoolId} and id = ${id} and subject_id is null`.execute(tx);
    if (gone.numAffectedRows === 0n) return false;
    const left = await sql`
      select 1 from documents_files where school_id = ${schoolId} and address = ${address} limit 1`.execute(tx);
    if (left.rows.length === 0) await dropFileBytes(kernel, schoolId, address);
    return true;
  });
}
