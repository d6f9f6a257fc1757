import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { order61 } from '../rules/order-61-2023.ts';

/** The id of the pack in force in a school on a day, as a SQL expression: of the loaded ones the latest, else the shipped one. */
export const packInForceSql = (school: RawBuilder<unknown>, day: PlainDate | RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`coalesce((select pk.id from procedure_packs pk where pk.school_id = ${school} and pk.removed_on is null
    and pk.usable_from <= ${day}::date order by pk.usable_from desc limit 1), ${order61.id}::text)`;
