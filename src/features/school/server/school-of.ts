import { sql } from 'kysely';
import { z } from 'zod';
import { packInForceSql } from '#features/procedure/server/public.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { SchoolSettings } from '../rules/settings.ts';

const Row = z.object({
  names: Names,
  short_names: Names,
  bin: z.string(),
  region_code: z.string(),
  address: Names.nullable(),
  phone: z.string().nullable(),
  week_days: z.union([z.literal(5), z.literal(6)]),
  pack_id: z.string(),
  settings: SchoolSettings,
  version: z.number(),
});

export type School = {
  readonly names: Names;
  readonly shortNames: Names;
  readonly bin: string;
  readonly regionCode: string;
  readonly address: Names | null;
  readonly phone: string | null;
  readonly weekDays: 5 | 6;
  /** The rule pack in force: what is opened today comes under it. */
  readonly packId: string;
  readonly settings: SchoolSettings;
  readonly version: number;
};

/** The school of this transaction; `packId` is the pack in force on that day, else today. */
export async function schoolOf(tx: Tx, day: PlainDate = tx.today): Promise<School> {
  return readSchool(tx, false, day);
}

/** The same, locked until the transaction ends. */
export async function lockSchool(tx: Tx): Promise<School> {
  return readSchool(tx, true, tx.today);
}

async function readSchool(tx: Tx, lock: boolean, day: PlainDate): Promise<School> {
  const query = tx.db
    .selectFrom('school_schools')
    .select([
      'names',
      'short_names',
      'bin',
      'region_code',
      'address',
      'phone',
      'week_days',
      'settings',
      'version',
      packInForceSql(sql.ref('school_schools.school_id'), day).as('pack_id'),
    ])
    .where('school_id', '=', tx.schoolId);
  const row = Row.parse(await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow());
  return {
    names: row.names,
    shortNames: row.short_names,
    bin: row.bin,
    regionCode: row.region_code,
    address: row.address,
    phone: row.phone,
    weekDays: row.week_days,
    packId: row.pack_id,
    settings: row.settings,
    version: row.version,
  };
}
