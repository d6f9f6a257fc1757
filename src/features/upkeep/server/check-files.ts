import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { readFileBytes } from '#features/documents/server/public.ts';
import type { Db } from '#kernel/server/db.ts';

type Vault = { readonly masterKey: Uint8Array; readonly filesFolder: string };
type Row = { school_id: string; id: string; address: string; sha256: Buffer };

/** Opens every stored file with the key and compares it with the hash of its row. Returns how many hold, and which do not. */
export async function checkFiles(
  db: Db,
  vault: Vault,
): Promise<{ readonly good: number; readonly bad: readonly string[] }> {
  const bad: string[] = [];
  let good = 0;
  let after: Row | null = null;
  for (;;) {
    const page: { readonly rows: readonly Row[] } = await sql<Row>`
      select school_id, id, address, sha256 from documents_files
      where ${after === null ? sql`true` : sql`(school_id, id) > (${after.school_id}::uuid, ${after.id}::uuid)`}
      order by school_id, id limit 200`.execute(db);
    for (const row of page.rows) {
      if (await holds(vault, row)) good += 1;
      else bad.push(`${row.school_id}/${row.address.slice(0, 2)}/${row.address}`);
    }
    after = page.rows.at(-1) ?? null;
    if (after === null) return { good, bad };
  }
}

async function holds(vault: Vault, row: Row): Promise<boolean> {
  const bytes = await readFileBytes(vault, row.school_id, row.address).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest().equals(row.sha256);
}
