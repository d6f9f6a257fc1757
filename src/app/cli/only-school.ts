import { sql } from 'kysely';
import type { Opened } from './with-database.ts';

/** The school a command is about: the one named, or the only one there is. */
export async function onlySchool({ db }: Opened, wanted: string | undefined): Promise<string> {
  const schools = await sql<{ school_id: string }>`select school_id from school_schools order by founded_at`.execute(
    db,
  );
  const ids = schools.rows.map((row) => row.school_id);
  if (wanted !== undefined && ids.includes(wanted)) return wanted;
  const [only, second] = ids;
  if (only === undefined) throw new Error('There is no school yet: open Tirek in a browser and found it first.');
  if (second !== undefined) throw new Error(`Several schools: name one with --school ${ids.join(' | ')}`);
  return only;
}
