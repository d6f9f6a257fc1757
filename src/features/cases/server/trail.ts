import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { nameSql } from './name-sql.ts';

const pageSize = 30;
type Entry = { seq: number; at: Date; verb: string; clause: number | null; personName: string | null };
type Explained = { what: string; clause: number; reason: string; at: Date; personName: string | null };

export const caseTrail = reading({
  contract: contract.caseTrail,
  read: async (tx, input, actor) => {
    if (!(await isOpenTo(tx, input.caseId, actor.personId))) return null;
    const found = await readEntries(tx, input.caseId, input.before ?? null);
    const entries = found.slice(0, pageSize);
    const departures = await readDepartures(tx, input.caseId);
    return {
      entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      next: found.length > pageSize ? (entries.at(-1)?.seq ?? null) : null,
      departures: departures.map(({ what, clause, reason, at, personName }) => ({
        what,
        clause,
        reason,
        at: at.toISOString(),
        personName: personName ?? '',
      })),
    };
  },
  openings: (_value, input) => [{ kind: 'case', id: input.caseId, rows: 1 }],
});

/** There, and not sealed, or unsealed by this reader. */
async function isOpenTo(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const found = await sql`
    select 1 from cases_cases c where c.school_id = ${tx.schoolId} and c.id = ${caseId}
      and (c.sealed_at is null or exists (select 1 from cases_unsealings u where u.school_id = c.school_id
        and u.case_id = c.id and u.person_id = ${personId} and u.until > ${tx.now}))`.execute(tx.db);
  return found.rows.length > 0;
}

async function readEntries(tx: Tx, caseId: string, before: number | null): Promise<readonly Entry[]> {
  const found = await sql<Entry>`
    select e.seq, e.at, e.verb, e.clause, ${nameSql('s')} as "personName"
    from trail_entries e left join school_people s on s.school_id = e.school_id and s.id = e.person_id
    where e.school_id = ${tx.schoolId} and e.case_id = ${caseId} and (${before}::bigint is null or e.seq < ${before}::bigint)
    order by e.seq desc limit ${pageSize + 1}`.execute(tx.db);
  return found.rows;
}

async function readDepartures(tx: Tx, caseId: string): Promise<readonly Explained[]> {
  const found = await sql<Explained>`
    select d.what, d.clause, d.reason, d.at, ${nameSql('s')} as "personName"
    from departures d left join school_people s on s.school_id = d.school_id and s.id = d.person_id
    where d.school_id = ${tx.schoolId} and d.case_id = ${caseId} order by d.at desc, d.id desc`.execute(tx.db);
  return found.rows;
}
