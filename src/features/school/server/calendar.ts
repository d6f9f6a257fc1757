import { sql } from 'kysely';
import { z } from 'zod';
import { plainDateOf } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../rules/calendar-contract.ts';
import { schoolYearOf } from '../rules/school-year-of.ts';

const shape = contract.calendar.output.shape;

type Row = { week_days: number; year: unknown; days: unknown; known: unknown };

export const calendar = reading({
  contract: contract.calendar,
  read: async (tx, input) => {
    const schoolYear = input.schoolYear ?? schoolYearOf(tx.today);
    const [from, to] = [plainDateOf(schoolYear, 8, 1), plainDateOf(schoolYear + 1, 7, 31)];
    const found = await sql<Row>`
      select s.week_days,
        (select jsonb_build_object('startsOn', y.starts_on, 'endsOn', y.ends_on, 'breaks', y.breaks, 'quarters', y.quarters,
            'source', y.source, 'orderNumber', y.order_number, 'orderOn', y.order_on, 'estimate', y.estimate, 'version', y.version) from school_years y where y.school_id = s.school_id and y.school_year = ${schoolYear}) as year,
        coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'names', d.names,
            'source', d.source, 'orderNumber', d.order_number, 'orderOn', d.order_on, 'estimate', d.estimate) order by d.day)
          from school_days d where d.school_id = s.school_id and d.day between ${from} and ${to}), '[]') as days,
        coalesce((select jsonb_agg(y.school_year order by y.school_year) from school_years y where y.school_id = s.school_id), '[]') as known
      from school_schools s where s.school_id = ${tx.schoolId}`.execute(tx.db);
    const row = found.rows[0];
    if (row === undefined) return null;
    return {
      schoolYear,
      weekDays: shape.weekDays.parse(row.week_days),
      year: shape.year.parse(row.year),
      days: shape.days.parse(row.days),
      known: z.array(z.number()).parse(row.known),
    };
  },
});
