import { sql } from 'kysely';
import { z } from 'zod';
import { reading } from '#kernel/server/ask.ts';
import { ControlRow, control as contract } from '../contract.ts';
import { controlDuties } from './control-duties.ts';
import { classNameSql, shortNameSql } from './name-and-class.ts';

const page = 20;

const Found = z.object({ count: z.number(), rows: z.array(ControlRow) });

/** One section: its count, and a page of it; what waits longest first, departures the newest first. */
export const control = reading({
  contract,
  read: async (tx, { section, after }, actor) => {
    const duties = await controlDuties(tx, section, actor.personId);
    const newestFirst = section === 'departures';
    const order = newestFirst ? sql`since desc, key desc` : sql`since, key`;
    const beyond =
      after === null
        ? sql`true`
        : newestFirst
          ? sql`(since, key) < (${after.since}::date, ${after.key})`
          : sql`(since, key) > (${after.since}::date, ${after.key})`;
    const found = await sql<unknown>`
      with duty as materialized (${sql.join(duties, sql` union all `)}),
      part as (select * from duty where ${beyond} order by ${order} limit ${sql.lit(page + 1)})
      select (select count(*)::int from duty) as count, coalesce((select jsonb_agg(jsonb_build_object('key', d.key, 'kind', d.kind,
          'clause', d.clause, 'since', d.since, 'caseId', d."caseId", 'meetingId', d."meetingId", 'pupilName', k.name, 'className', k.class,
          'number', d.number, 'what', d.what, 'reason', d.reason) order by ${order})
        from part d left join lateral (select ${shortNameSql('p')} as name, ${classNameSql(tx.today)} as class from pupils_pupils p
          where p.school_id = ${tx.schoolId} and p.id = d."pupilId") k on true), '[]') as rows`.execute(tx.db);
    const { count, rows } = Found.parse(found.rows[0]);
    const shown = rows.slice(0, page);
    const last = shown.at(-1);
    return {
      today: tx.today,
      count,
      rows: shown,
      next: rows.length > page && last !== undefined ? { since: last.since, key: last.key } : null,
    };
  },
  openings: ({ rows }) => (rows.length === 0 ? [] : [{ kind: 'control', id: null, rows: rows.length }]),
});
