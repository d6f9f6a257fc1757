import { sql } from 'kysely';
import type { Db } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { WrittenBackup } from './write-backup.ts';

/** A backup made by command counts on the head's screen too; its file lies elsewhere. */
export async function recordCommandBackup(db: Db, now: Date, made: WrittenBackup): Promise<void> {
  await sql`insert into upkeep_backups (school_id, id, kind, asked_at, seen_at, share, state, ended_at, size, missing)
    select school_id, ${newId(now.getTime())}::uuid, 'command', ${now}::timestamptz, ${now}::timestamptz, 1, 'done', ${now}::timestamptz,
      ${made.size}::bigint, ${made.missing.length}::int
    from school_schools where (select count(*) from school_schools) = 1`.execute(db);
}
