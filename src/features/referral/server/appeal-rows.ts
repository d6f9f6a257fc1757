import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { classJoin, nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { AppealRow } from '../contract.ts';

const Row = AppealRow.extend({ sort: z.string() });
type Key = { readonly sort: string; readonly id: string };
type Wanted = {
  readonly where: RawBuilder<boolean>;
  /** Text that sorts; rows come upwards or downwards by it, then by id. */
  readonly sort: RawBuilder<string>;
  readonly down: boolean;
  readonly after: Key | undefined;
  readonly limit: number;
};

const moment = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const bySending = moment('a.sent_at');
/** Those that speak of danger stand before all others. */
export const byDangerThenSending = sql<string>`(case when cardinality(a.danger) > 0 then '0 ' else '1 ' end || ${bySending})`;

/** The columns of a row, from `referral_appeals a` with pupil `p`, class `k` and author `w`. */
export const rowColumns = sql`
  a.id, a.pupil_id as "pupilId", ${nameSql('p')} as "pupilName", coalesce(k.name, '') as "className",
  coalesce(${nameSql('w')}, a.author_name) as "authorName", a.author_relation as "authorRelation",
  a.pack_id as "packId", a.grounds, a.danger, a.state, ${moment('a.sent_at')} as "sentAt", a.answer, ${moment('a.answered_at')} as "answeredAt", a.version`;

export const rowSource = (tx: Tx): RawBuilder<unknown> => sql`
  from referral_appeals a
  join pupils_pupils p on p.school_id = a.school_id and p.id = a.pupil_id
  left join school_people w on w.school_id = a.school_id and w.id = a.author_id
  ${classJoin(tx.today)}`;

/** One page of appeals, by key. */
export async function appealPage(tx: Tx, wanted: Wanted): Promise<{ rows: AppealRow[]; next: Key | null }> {
  const direction = wanted.down ? sql`desc` : sql`asc`;
  const found = await sql<unknown>`
    select ${rowColumns}, ${wanted.sort} as sort ${rowSource(tx)}
    where a.school_id = ${tx.schoolId} and ${wanted.where} and ${afterKey(wanted)}
    order by ${wanted.sort} ${direction}, a.id ${direction} limit ${wanted.limit + 1}`.execute(tx.db);
  const rows = found.rows.slice(0, wanted.limit).map((row) => Row.parse(row));
  const last = found.rows.length > wanted.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => AppealRow.parse(row)),
    next: last === undefined ? null : { sort: last.sort, id: last.id },
  };
}

function afterKey({ after, down, sort }: Wanted): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`;
  return down
    ? sql<boolean>`(${sort}, a.id) < (${after.sort}, ${after.id}::uuid)`
    : sql<boolean>`(${sort}, a.id) > (${after.sort}, ${after.id}::uuid)`;
}

/** The appeals joined to a case, the oldest first; who may read them is the caller's question. */
export async function appealsOf(tx: Tx, caseId: string): Promise<AppealRow[]> {
  const where = sql<boolean>`a.case_id = ${caseId}`;
  return (await appealPage(tx, { where, sort: bySending, down: false, after: undefined, limit: 100 })).rows;
}
