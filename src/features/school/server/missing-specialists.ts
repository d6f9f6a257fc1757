import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** SQL: the specialists the school explained it lacks, as a JSON list, without those whose post somebody holds today, also from outside. */
export const missingSpecialistsSql = (tx: Tx): RawBuilder<unknown> => sql`(
  select coalesce(jsonb_agg(m.line), '[]') from school_schools h
  cross join jsonb_array_elements(coalesce(h.settings -> 'missingSpecialists', '[]')) as m (line)
  where h.school_id = ${tx.schoolId} and m.line ->> 'since' <= ${tx.today}::text
    and not exists (select 1 from school_posts o where o.school_id = h.school_id and o.kind = m.line ->> 'role'
      and o.starts_on <= ${tx.today}::date and (o.ends_on is null or o.ends_on >= ${tx.today}::date)))`;
