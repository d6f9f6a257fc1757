import { sql, type RawBuilder } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { isOpenTo } from './is-open-to.ts';
import { nameSql } from './name-sql.ts';

const pageSize = 30;
type Entry = {
  seq: number;
  at: Date;
  verb: string;
  clause: number | null;
  personName: string | null;
  insteadOf: string | null;
  erasedAt: Date | null;
};
type Explained = {
  what: string;
  clause: number;
  reason: string;
  at: Date;
  personName: string | null;
  insteadOf: string | null;
  erasedAt: Date | null;
};

export const caseTrail = reading({
  contract: contract.caseTrail,
  read: async (tx, input, actor) => {
    if (!(await isOpenTo(tx, input.caseId, actor))) return null;
    const found = await readEntries(tx, input.caseId, input.before ?? null);
    const entries = found.slice(0, pageSize);
    const departures = await readDepartures(tx, input.caseId);
    return {
      entries: entries.map(({ erasedAt, ...entry }) => ({
        ...entry,
        at: entry.at.toISOString(),
        erasedOn: erasedAt?.toISOString() ?? null,
      })),
      next: found.length > pageSize ? (entries.at(-1)?.seq ?? null) : null,
      departures: departures.map(({ what, clause, reason, at, personName, insteadOf, erasedAt }) => ({
        what,
        clause,
        reason: erasedAt === null ? reason : null,
        erasedOn: erasedAt?.toISOString() ?? null,
        at: at.toISOString(),
        personName: personName ?? '',
        insteadOf,
      })),
    };
  },
  openings: (_value, input) => [{ kind: 'case', id: input.caseId, rows: 1 }],
});

/** When the words of the case were destroyed, the first time after that. */
const erasedAfter = (tx: Tx, caseId: string, after: RawBuilder<unknown>): RawBuilder<Date | null> => sql<Date | null>`
  (select min(x.at) from trail_entries x where x.school_id = ${tx.schoolId} and x.case_id = ${caseId}
    and x.verb = 'trail.erase' and ${after})`;

async function readEntries(tx: Tx, caseId: string, before: number | null): Promise<readonly Entry[]> {
  const found = await sql<Entry>`
    select e.seq, e.at, e.verb, e.clause, ${nameSql('s')} as "personName",
      (select ${nameSql('f')} from trail_texts t join school_people f on f.school_id = t.school_id
        and f.id = (t.body -> 'insteadOf' ->> 'forPersonId')::uuid
        where t.school_id = e.school_id and t.seq = e.seq) as "insteadOf",
      case when not exists (select 1 from trail_texts t where t.school_id = e.school_id and t.seq = e.seq)
        then ${erasedAfter(tx, caseId, sql`x.seq > e.seq`)} end as "erasedAt"
    from trail_entries e left join school_people s on s.school_id = e.school_id and s.id = e.person_id
    where e.school_id = ${tx.schoolId} and e.case_id = ${caseId} and (${before}::bigint is null or e.seq < ${before}::bigint)
    order by e.seq desc limit ${pageSize + 1}`.execute(tx.db);
  return found.rows;
}

async function readDepartures(tx: Tx, caseId: string): Promise<readonly Explained[]> {
  const found = await sql<Explained>`
    select d.what, d.clause, d.reason, d.at, ${nameSql('s')} as "personName",
      (select ${nameSql('f')} from school_people f where f.school_id = d.school_id and f.id = d.for_person_id) as "insteadOf",
      case when d.reason = '' then ${erasedAfter(tx, caseId, sql`x.at >= d.at`)} end as "erasedAt"
    from departures d left join school_people s on s.school_id = d.school_id and s.id = d.person_id
    where d.school_id = ${tx.schoolId} and d.case_id = ${caseId} order by d.at desc, d.id desc`.execute(tx.db);
  return found.rows;
}
