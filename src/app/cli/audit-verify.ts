import { sql } from 'kysely';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import type { Options } from './main.ts';
import { withDatabase } from './with-database.ts';

/** Verifies the chain of every school; exit 1 names the first broken entry. */
export function auditVerify(options: Options): Promise<number> {
  return withDatabase(options.data, async ({ db }) => {
    const schools = await sql<{ school_id: string }>`select school_id from school_schools order by school_id`.execute(
      db,
    );
    let broken = 0;
    for (const { school_id } of schools.rows) {
      const verdict = await verifyTrail(db, school_id);
      const words = verdict.broken === null ? 'holds' : `BROKEN at entry ${verdict.broken.seq} (${verdict.broken.why})`;
      process.stdout.write(
        `school ${school_id}: ${verdict.entries} entries, ${verdict.erased} with erased text: ${words}\n`,
      );
      if (verdict.broken !== null) broken += 1;
    }
    process.stdout.write(`${schools.rows.length} trails verified, ${broken} broken\n`);
    return broken === 0 ? 0 : 1;
  });
}
