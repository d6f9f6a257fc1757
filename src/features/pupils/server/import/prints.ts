import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** What of a pupil any later deed would alter: versions of card and guardians, the days in classes. Of `pupils_pupils p`. */
export const printOf: RawBuilder<string> = sql<string>`hashtextextended(p.version || ' ' || coalesce((
    select string_agg(g.id::text || g.version, ' ' order by g.id) from pupils_guardians g
    where g.school_id = p.school_id and g.pupil_id = p.id), '') || '|' || coalesce((
    select string_agg(e.id::text || e.class_id || coalesce(e.ends_on::text, ''), ' ' order by e.id) from pupils_enrolments e
    where e.school_id = p.school_id and e.pupil_id = p.id), ''), 0)`;

/** How the import leaves those it changed; one it added is known to be untouched by simpler signs. */
export async function writePrints(tx: Tx, importId: string): Promise<void> {
  await sql`
    update pupils_import_effects f set print = ${printOf} from pupils_pupils p
    where f.school_id = ${tx.schoolId} and f.import_id = ${importId} and f.kind = 'changed'
      and p.school_id = f.school_id and p.id = f.pupil_id`.execute(tx.db);
}
