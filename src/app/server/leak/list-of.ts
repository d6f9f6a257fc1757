import { randomUUID } from 'node:crypto';
import type { Side } from './prepared-side.ts';

/** A list of pupils that waits in a school. */
export async function listOf({ school, ids }: Side): Promise<string> {
  const id = randomUUID();
  await school.sql(
    `insert into pupils_imports (school_id, id, file_name, format, encoding, date_system, rows, state, header_row, headings,
       columns, choices, summary, done, started_by, at, beat_at, version)
     values ($1, $2, 'list.csv', 'csv', 'utf-8', '1900', 0, 'open', 0, '[]', '[]', '{"enrolledOn":"2026-09-01","classes":{}}',
       '{"add":0,"change":0,"same":0,"faulty":0,"skipped":0,"warnings":0,"codes":{},"strange":[]}', 0, $3, $4, $4, 1)`,
    [ids.school, id, ids.people.head, '2026-11-16T09:00:00+05:00'],
  );
  return id;
}
