import { sql, type RawBuilder } from 'kysely';
import { daysAhead } from '#features/monitoring/rules/review-due.ts';
import { addDays } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { columns } from './duty-columns.ts';
import { shortNameSql } from './name-and-class.ts';

/** Clause 15: somebody promised to come back to a talk or a visit, and the day has come. */
export const returnsDue = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'return-to-contact', id: sql`x.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`x.return_on`, person: shortNameSql('w') })}
  from monitoring_contacts x
  join cases_cases c on c.school_id = x.school_id and c.id = x.case_id
  join school_people w on w.school_id = x.school_id and w.id = x.author_id
  where x.school_id = ${tx.schoolId} and x.return_on <= ${tx.today} and x.returned_at is null and x.withdrawn_why is null
    and c.state in ('submitted', 'on-record') order by x.return_on`;

/** Clause 15: so many weeks after the placing, or the last review, the plan is looked at again. */
export const reviewsDue = (tx: Tx, weeks: number): RawBuilder<unknown> => sql`
  ${columns({ kind: 'review-due', id: sql`c.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`greatest(c.placed_on, v.last) + ${weeks * 7}::int` })}
  from cases_cases c
  left join lateral (select max(r.on_day) as last from monitoring_reviews r
    where r.school_id = c.school_id and r.case_id = c.id) v on true
  where c.school_id = ${tx.schoolId} and c.state = 'on-record'
    and c.placed_on + ${weeks * 7}::int <= ${addDays(tx.today, daysAhead)}
    and greatest(c.placed_on, v.last) + ${weeks * 7}::int <= ${addDays(tx.today, daysAhead)} order by c.placed_on`;
