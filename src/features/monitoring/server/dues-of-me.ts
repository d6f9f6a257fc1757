import { sql } from 'kysely';
import { caseWithin, classJoin, nameSql } from '#features/cases/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { addDays } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { daysAhead } from '../rules/review-due.ts';
import { isOpen } from './helped-cases.ts';

const most = 50;
const Rows = contract.duesOfMe.output.shape.rows;

/** For those who keep the whole school My day asks elsewhere; here what somebody promised, and the cases they answer for. */
export const duesOfMe = reading({
  contract: contract.duesOfMe,
  read: async (tx, _input, actor) => {
    const reach = reachOf(actor);
    if (reach.wholeSchool) return { today: tx.today, rows: [] };
    const { settings } = await schoolOf(tx);
    const found = await sql<unknown>`
      select d.kind, c.id as "caseId", d.contact as "contactId", ${nameSql('p')} as "pupilName", coalesce(k.name, '') as "className",
        d.on_day as "on"
      from (
        select 'return' as kind, x.case_id, x.id as contact, x.return_on as on_day from monitoring_contacts x
        where x.school_id = ${tx.schoolId} and x.author_id = ${actor.personId} and x.return_on <= ${tx.today}
          and x.returned_at is null and x.withdrawn_why is null
        union all
        select 'review', z.id, null, greatest(z.placed_on, v.last) + ${settings.reviewWeeks * 7}::int
        from cases_cases z left join lateral (select max(on_day) as last from monitoring_reviews r
          where r.school_id = z.school_id and r.case_id = z.id) v on true
        where z.school_id = ${tx.schoolId} and z.state = 'on-record' and z.responsible_id = ${actor.personId}
          and greatest(z.placed_on, v.last) + ${settings.reviewWeeks * 7}::int <= ${addDays(tx.today, daysAhead)}
      ) d
      join cases_cases c on c.school_id = ${tx.schoolId} and c.id = d.case_id
      join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      ${classJoin(tx.today)}
      where ${isOpen} and ${caseWithin(reach, tx.today)} order by d.on_day, c.id limit ${most}`.execute(tx.db);
    return { today: tx.today, rows: Rows.parse(found.rows) };
  },
  openings: (value) => (value.rows.length === 0 ? [] : [{ kind: 'my-day', id: null, rows: value.rows.length }]),
});
