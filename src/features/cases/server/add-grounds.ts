import { sql } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { Ground } from '../contract.ts';
import type { LockedCase } from './lock-case.ts';

type Added = { readonly grounds: readonly Ground[]; readonly happenedOn: PlainDate | null };

/** New grounds of a locked, open case, from an appeal that joined it; the trail of the case tells which (clauses 4, 18). */
export async function addGrounds(tx: Tx, locked: LockedCase, { grounds, happenedOn }: Added): Promise<void> {
  if (grounds.length === 0) return;
  await sql`
    insert into cases_grounds (school_id, case_id, code, facts, happened_on, added_on)
    select ${tx.schoolId}::uuid, ${locked.id}::uuid, g.code, g.facts, ${happenedOn}::date, ${tx.today}::date
    from jsonb_to_recordset(${JSON.stringify(grounds)}::jsonb) as g(code text, facts jsonb)`.execute(tx.db);
  await sql`update cases_cases set version = version + 1
    where school_id = ${tx.schoolId} and id = ${locked.id}`.execute(tx.db);
  tx.notes.push({
    verb: 'cases.add-grounds',
    clause: 18,
    about: { kind: 'case', id: locked.id, caseId: locked.id },
    text: { grounds, happenedOn },
  });
}
