import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import { Text } from '#kernel/pure/text.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { rhythms, type LibraryMeasure, type MeasureSaid } from '../rules/library-measure.ts';

const Row = z.object({
  id: Id,
  version: z.number(),
  kind: z.string(),
  grounds: z.array(z.string()),
  age_from: z.number(),
  age_to: z.number(),
  words: Text,
  form: Text.nullable(),
  frequency: z.enum(rhythms).nullable(),
  within_days: z.number().nullable(),
  expected: Text.nullable(),
  family: z.string(),
  given: z.string(),
});

export type OwnMeasure = MeasureSaid &
  Pick<LibraryMeasure, 'id'> & { readonly own: NonNullable<LibraryMeasure['own']> };

/** The school's own measures, the newest first; a bounded list (`mostMeasures`). */
export const ownMeasures = (tx: Tx): Promise<readonly OwnMeasure[]> => readOwn(tx, sql<boolean>`true`);

/** One of them, locked; null when the school has none of that id. */
export async function lockOwnMeasure(tx: Tx, id: string): Promise<OwnMeasure | null> {
  await sql`select 1 from library_measures where school_id = ${tx.schoolId} and id = ${id} for update`.execute(tx.db);
  return (await readOwn(tx, sql<boolean>`m.id = ${id}`))[0] ?? null;
}

async function readOwn(tx: Tx, where: RawBuilder<boolean>): Promise<readonly OwnMeasure[]> {
  const found = await sql<Record<string, unknown>>`
    select m.id, m.version, m.kind, m.grounds, m.age_from, m.age_to, m.words, m.form, m.frequency, m.within_days, m.expected,
      p.family, p.given
    from library_measures m
    join school_people p on p.school_id = m.school_id and p.id = m.added_by
    where m.school_id = ${tx.schoolId} and ${where} order by m.id desc`.execute(tx.db);
  return z.array(Row).parse(found.rows).map(ownOf);
}

function ownOf(row: z.infer<typeof Row>): OwnMeasure {
  const { id, version, kind, grounds, words, form, frequency, expected } = row;
  return {
    id,
    kind,
    grounds,
    words,
    form,
    frequency,
    expected,
    ages: { from: row.age_from, to: row.age_to },
    withinDays: row.within_days,
    own: { id, version, byName: shortName({ family: row.family, given: row.given }) },
  };
}

/** How many the school keeps; adding waits its turn, so that two at once do not pass the limit together. */
export async function countOwn(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('library ' || ${tx.schoolId}::text, 0))`.execute(tx.db);
  const found = await sql<{ n: number }>`
    select count(*)::int as n from library_measures where school_id = ${tx.schoolId}`.execute(tx.db);
  return found.rows[0]?.n ?? 0;
}

/** What is typed, as the table has it. */
export const columnsOf = (said: MeasureSaid) => ({
  kind: said.kind,
  grounds: said.grounds,
  age_from: said.ages.from,
  age_to: said.ages.to,
  words: json(said.words),
  form: jsonOrNull(said.form),
  frequency: said.frequency,
  within_days: said.withinDays,
  expected: jsonOrNull(said.expected),
});

export const aboutMeasure = (id: string) => ({ kind: 'library-measure', id }) as const;
