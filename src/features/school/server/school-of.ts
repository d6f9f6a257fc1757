import { z } from 'zod';
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
  readonly packId: string;
  readonly settings: SchoolSettings;
  readonly version: number;
};

/** The school of this transaction. */
export async function schoolOf(tx: Tx): Promise<School> {
  return readSchool(tx, false);
}

/** The same, locked until the transaction ends. */
export async function lockSchool(tx: Tx): Promise<School> {
  return readSchool(tx, true);
}

async function readSchool(tx: Tx, lock: boolean): Promise<School> {
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
      'pack_id',
      'settings',
      'version',
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
