import { sql, type RawBuilder } from 'kysely';
import type { About, Tx } from '#kernel/server/tx.ts';

/**
 * Binds uploaded files to what they belong to; from then on the reach of that subject guards them.
 * Only the uploader's own, still unbound files (or files already bound there) can be bound: answers false otherwise.
 */
export function attachFiles(tx: Tx, ids: readonly string[], about: About, personId: string): Promise<boolean> {
  return bind(tx, ids, about, sql`uploaded_by = ${personId}::uuid`);
}

/**
 * The same for the scan of a paper of the school, such as a signed protocol: one person may scan it and another record it.
 * Whether this one may is decided by the deed that attaches it.
 */
export function attachScans(tx: Tx, ids: readonly string[], about: About): Promise<boolean> {
  return bind(tx, ids, about, sql`true`);
}

async function bind(tx: Tx, ids: readonly string[], about: About, free: RawBuilder<unknown>): Promise<boolean> {
  if (ids.length === 0) return true;
  const bound = await sql`
    update documents_files set subject_kind = ${about.kind}, subject_id = ${about.id}::uuid, case_id = ${about.caseId ?? null}::uuid
    where school_id = ${tx.schoolId} and id = any(${[...ids]}::uuid[])
      and ((subject_kind is null and ${free}) or subject_id = ${about.id}::uuid)`.execute(tx.db);
  return bound.numAffectedRows === BigInt(new Set(ids).size);
}
