import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Duty, type DutyKind } from '../contract.ts';
import { DutyCount, DutyPlace } from '../rules/duties-contract.ts';
import { dutyParts, type Ahead } from './duties-of-keepers.ts';
import { classNameSql, shortNameSql } from './name-and-class.ts';

/** My day shows so many of a kind, and how many there are; the others stand on a page of their own. */
const most = 7;
const page = 20;
/** Kinds that fall due on a day to come: all their days are marked in the strip, also of those not shown. */
const falling: readonly string[] = ['dossier-incomplete', 'term-ends', 'review-due'] satisfies readonly DutyKind[];

type Duties = {
  readonly duties: Duty[];
  /** Kinds of which more wait than are given. */
  readonly more: DutyKind[];
};

/** What waits, a few of each kind: one statement. */
export async function readDuties(tx: Tx, ahead: Ahead): Promise<Duties> {
  const some = Object.values(await dutyParts(tx, ahead)).map((rows) => sql`(${rows} limit ${sql.lit(most + 1)})`);
  const found = await sql<unknown>`
    select ${shown} from (${sql.join(some, sql` union all `)}) d ${ofPupil(tx)}`.execute(tx.db);
  const byKind = Map.groupBy(
    found.rows.map((row) => Duty.parse(row)),
    ({ kind }) => kind,
  );
  return {
    duties: [...byKind.values()].flatMap((rows) => rows.slice(0, most)),
    more: [...byKind].filter(([, { length }]) => length > most).map(([kind]) => kind),
  };
}

type Asked = { readonly kinds: readonly DutyKind[]; readonly until: PlainDate };

/** How many of these kinds wait, and the days until `until` on which they fall due: one statement. */
export async function countDuties(tx: Tx, ahead: Ahead, { kinds, until }: Asked): Promise<DutyCount[]> {
  const parts = await dutyParts(tx, ahead);
  const counts = [...new Set(kinds)].flatMap((kind) => {
    const rows = parts[kind];
    if (rows === undefined) return [];
    const days = falling.includes(kind)
      ? sql`coalesce(array_agg(distinct n."on"::text) filter (where n."on" between ${tx.today} and ${until}), '{}')`
      : sql`array[]::text[]`;
    return [sql`select ${sql.lit(kind)}::text as kind, count(*)::int as count, ${days} as days from (${rows}) n`];
  });
  if (counts.length === 0) return [];
  const found = await sql<unknown>`${sql.join(counts, sql` union all `)}`.execute(tx.db);
  return found.rows.map((row) => DutyCount.parse(row));
}

const shown = sql`d.kind, d.id, d."caseId", d."meetingId", k.name as "pupilName", k.class as "className", d."personName", d."on",
  d.codes, d."packId", d.number, d.danger`;

/** Name and class are read for the few rows that are shown. */
const ofPupil = (tx: Tx): RawBuilder<unknown> => sql`
  left join lateral (select ${shortNameSql('p')} as name, ${classNameSql(tx.today)} as class from pupils_pupils p
    where p.school_id = ${tx.schoolId} and p.id = d."pupilId") k on true`;

const PageRow = Duty.extend({ place: DutyPlace, count: z.number() });

type DutyPage = { readonly count: number; readonly duties: Duty[]; readonly next: DutyPlace | null };

/** One page of one kind, those with danger first, then by day; the count is of all. */
export async function readDutyPage(
  tx: Tx,
  ahead: Ahead,
  asked: { kind: DutyKind; after: DutyPlace | null },
): Promise<DutyPage> {
  const rows = (await dutyParts(tx, ahead))[asked.kind];
  if (rows === undefined) return { count: 0, duties: [], next: null };
  const { after } = asked;
  const beyond = after === null ? sql`true` : sql`(calm, day, key) > (${after.calm}, ${after.day}::date, ${after.key})`;
  const found = await sql<unknown>`
    with waiting as materialized (
      select n.*, not n.danger as calm, coalesce(n."on", date '0001-01-01') as day,
        concat_ws(' ', n.id, n."caseId", n."personName") collate "C" as key
      from (${rows}) n)
    select (select count(*)::int from waiting) as count, ${shown}, jsonb_build_object('calm', d.calm, 'day', d.day, 'key', d.key) as place
    from (select * from waiting where ${beyond} order by calm, day, key limit ${sql.lit(page + 1)}) d ${ofPupil(tx)}
    order by d.calm, d.day, d.key`.execute(tx.db);
  const read = z.array(PageRow).parse(found.rows);
  const here = read.slice(0, page);
  return {
    count: read[0]?.count ?? 0,
    duties: here.map(({ place: _place, count: _count, ...duty }) => duty),
    next: read.length > page ? (here.at(-1)?.place ?? null) : null,
  };
}
