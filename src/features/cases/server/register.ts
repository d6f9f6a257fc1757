import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { reachOf, type Reach } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { caseWithin } from './case-within.ts';
import { classJoin, nameSql } from './name-sql.ts';

type Input = InputOf<typeof contract.register>;

/** What a page shows and by what it is ordered: terms that end soonest first, newest first elsewhere. Never by a count of anything. */
const pages = {
  open: { states: ['submitted', 'on-record'], sort: sql<string>`c.opened_on`, down: true },
  'on-record': { states: ['on-record'], sort: sql<string>`c.ends_on`, down: false },
  submitted: { states: ['submitted'], sort: sql<string>`c.opened_on`, down: true },
  closed: { states: ['not-placed', 'removed'], sort: sql<string>`c.closed_on`, down: true },
} as const;

const Row = contract.RegisterRow.extend({ sort: z.iso.date() });

export const register = reading({
  contract: contract.register,
  read: async (tx, input, actor) => {
    const found = await readRows(tx, input, reachOf(actor));
    const rows = found.slice(0, input.limit).map((row) => Row.parse(row));
    const last = found.length > input.limit ? rows.at(-1) : undefined;
    return {
      rows: rows.map((row) => contract.RegisterRow.parse(row)),
      next: last === undefined ? null : { sort: last.sort, id: last.id },
    };
  },
  openings: (value) => [{ kind: 'register', id: null, rows: value.rows.length }],
});

async function readRows(tx: Tx, input: Input, reach: Reach): Promise<readonly unknown[]> {
  const page = pages[input.show];
  const direction = page.down ? sql`desc` : sql`asc`;
  const found = await sql<unknown>`
    select c.id, c.number, c.school_year as "schoolYear", c.pupil_id as "pupilId", ${nameSql('p')} as "pupilName",
      coalesce(k.name, '') as "className", c.pack_id as "packId", c.state, ${nameSql('r')} as "responsibleName",
      case when c.sealed_at is null then array(select g.code from cases_grounds g
        where g.school_id = c.school_id and g.case_id = c.id order by g.code) else array[]::text[] end as grounds,
      c.opened_on as "openedOn", c.placed_on as "placedOn", c.ends_on as "endsOn", c.closed_on as "closedOn",
      c.repeats_id is not null as repeat, c.after_the_fact as "afterTheFact", ${page.sort}::text as sort
    from (select c.* from cases_cases c
      where c.school_id = ${tx.schoolId} and c.state in (${sql.join(page.states.map((state) => sql.lit(state)))})
        and ${caseWithin(reach, tx.today)} and ${sealedWithin(reach)} and ${filtered(input, tx.today)} and ${afterKey(input)}
      order by ${page.sort} ${direction}, c.id ${direction} limit ${sql.lit(input.limit + 1)}) c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
    ${classJoin(tx.today)}
    order by ${page.sort} ${direction}, c.id ${direction}`.execute(tx.db);
  return found.rows;
}

/** Sealed cases leave the reach of everyone but the whole-school roles (idea 4 of the process). */
const sealedWithin = (reach: Reach): RawBuilder<boolean> =>
  reach.wholeSchool ? sql<boolean>`true` : sql<boolean>`c.sealed_at is null`;

function filtered(input: Input, today: PlainDate): RawBuilder<boolean> {
  const ofClass =
    input.classId === undefined
      ? sql<boolean>`true`
      : sql<boolean>`exists (select 1 from pupils_enrolments e
          where e.school_id = c.school_id and e.pupil_id = c.pupil_id and e.class_id = ${input.classId}
            and e.starts_on <= ${today} and (e.ends_on is null or e.ends_on >= ${today}))`;
  if (input.ground === undefined) return ofClass;
  return sql<boolean>`(${ofClass} and c.sealed_at is null and exists (select 1 from cases_grounds g
    where g.school_id = c.school_id and g.case_id = c.id and g.code = ${input.ground}))`;
}

function afterKey(input: Input): RawBuilder<boolean> {
  const { after } = input;
  if (after === undefined) return sql<boolean>`true`;
  const page = pages[input.show];
  return page.down
    ? sql<boolean>`(${page.sort}, c.id) < (${after.sort}::date, ${after.id}::uuid)`
    : sql<boolean>`(${page.sort}, c.id) > (${after.sort}::date, ${after.id}::uuid)`;
}
