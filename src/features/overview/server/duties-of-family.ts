import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { columns } from './duty-columns.ts';
import { shortNameSql } from './name-and-class.ts';

type Asking = 'question' | 'disagree' | 'refuse-help';

/** Clauses 9, 14, 17: a family asked, disagrees or refused help, and the school has not answered. */
export const familyWaits = (tx: Tx, kind: Asking): RawBuilder<unknown> => sql`
  ${columns({ kind: `family-${kind}`, id: sql`a.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`(a.said_at at time zone 'Asia/Almaty')::date`, person: shortNameSql('g') })}
  from links_answers a
  join links_links l on l.school_id = a.school_id and l.id = a.link_id and l.kind = 'family'
  join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
  left join council_items i on i.school_id = l.school_id and i.id = l.item_id
  join cases_cases c on c.school_id = l.school_id and c.id = coalesce(l.case_id, i.case_id)
  where a.school_id = ${tx.schoolId} and a.kind = ${sql.lit(kind)} and a.replied_at is null
    and c.state in ('submitted', 'on-record') order by a.said_at`;
