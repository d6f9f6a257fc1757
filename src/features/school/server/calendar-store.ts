import type { z } from 'zod';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { saveDay } from '../rules/calendar-contract.ts';
import type { Origin as OriginSchema, YearFields } from '../rules/year-fields.ts';

type Origin = z.infer<typeof OriginSchema>;

const originColumns = ({ source, orderNumber, orderOn, estimate }: Origin) => ({
  source,
  order_number: orderNumber,
  order_on: orderOn,
  estimate,
});

/** The version of a school year, locked; 0 when it is not set yet. */
export async function lockYear(tx: Tx, schoolYear: number): Promise<number> {
  const row = await tx.db
    .selectFrom('school_years')
    .select('version')
    .where('school_id', '=', tx.schoolId)
    .where('school_year', '=', schoolYear)
    .forUpdate()
    .executeTakeFirst();
  return row?.version ?? 0;
}

export async function writeYear(
  tx: Tx,
  schoolYear: number,
  version: number,
  year: z.infer<typeof YearFields>,
): Promise<void> {
  const columns = {
    starts_on: year.startsOn,
    ends_on: year.endsOn,
    breaks: json(year.breaks),
    quarters: json(year.quarters),
    ...originColumns(year),
    version,
  };
  await tx.db
    .insertInto('school_years')
    .values({ school_id: tx.schoolId, school_year: schoolYear, ...columns })
    .onConflict((on) => on.columns(['school_id', 'school_year']).doUpdateSet(columns))
    .execute();
}

/** Marks a day as off or as a moved working day, in place of what it was marked before. */
export async function writeDay(tx: Tx, day: InputOf<typeof saveDay>): Promise<void> {
  const columns = { kind: day.kind, names: json(day.names), ...originColumns(day) };
  await tx.db
    .insertInto('school_days')
    .values({ school_id: tx.schoolId, day: day.day, ...columns })
    .onConflict((on) => on.columns(['school_id', 'day']).doUpdateSet(columns))
    .execute();
}

/** Whether the day is marked; its row is locked. */
export async function lockDay(tx: Tx, day: PlainDate): Promise<boolean> {
  const row = await tx.db
    .selectFrom('school_days')
    .select('kind')
    .where('school_id', '=', tx.schoolId)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeDay(tx: Tx, day: PlainDate): Promise<void> {
  await tx.db.deleteFrom('school_days').where('school_id', '=', tx.schoolId).where('day', '=', day).execute();
}
