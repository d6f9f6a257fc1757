import { sql } from 'kysely';
import type { Db } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { dropFileBytes } from '../file-vault.ts';
import { holdAddress } from '../hold-address.ts';
import { bundleJob } from './make-bundle.ts';

const silentSeconds = 90;

/** A process was killed in the middle: what waits or is made and fell silent is asked for again. For the jobs login. */
export async function resumeBundles(db: Db, now: Date): Promise<void> {
  const silent = new Date(now.getTime() - silentSeconds * 1000);
  const found = await sql<{ school_id: string; id: string }>`select school_id, id from documents_bundles
    where state in ('waiting', 'making') and beat_at < ${silent}`.execute(db);
  for (const { school_id: schoolId, id } of found.rows) {
    const { name, payload, key } = bundleJob(schoolId, id);
    await sql`select tirek_add_job(${name}, ${JSON.stringify(payload)}::jsonb, ${key})`.execute(db);
  }
}

type Expired = {
  readonly school_id: string;
  readonly id: string;
  readonly file_id: string | null;
  readonly address: string | null;
};

/** Forgets what expired, rows and bytes; the papers in it stay with their cases. For the jobs login. */
export async function dropBundles(db: Db, kernel: Kernel): Promise<number> {
  const found = await sql<Expired>`select b.school_id, b.id, b.file_id, f.address from documents_bundles b
    left join documents_files f on f.school_id = b.school_id and f.id = b.file_id
    where b.expires_on < ${kernel.clock.today()} limit 500`.execute(db);
  for (const one of found.rows) await dropBundle(db, kernel, one);
  return found.rows.length;
}

function dropBundle(
  db: Db,
  kernel: Kernel,
  { school_id: schoolId, id, file_id: fileId, address }: Expired,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (address !== null) await holdAddress(tx, address);
    await sql`delete from documents_bundles where school_id = ${schoolId} and id = ${id}`.execute(tx);
    if (fileId === null || address === null) return;
    await sql`delete from documents_files where school_id = ${schoolId} and id = ${fileId}`.execute(tx);
    const left =
      await sql`select 1 from documents_files where school_id = ${schoolId} and address = ${address} limit 1`.execute(
        tx,
      );
    if (left.rows.length === 0) await dropFileBytes(kernel, schoolId, address);
  });
}
