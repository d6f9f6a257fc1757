import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

type Opening = {
  readonly caseId: string;
  readonly personIds: readonly string[];
  readonly why: 'support' | 'agenda';
  /** The meeting (agenda) or the case itself (support). */
  readonly sourceId: string;
};

/** Brings a case into the reach of named persons. */
export async function letRead(tx: Tx, opening: Opening): Promise<void> {
  await sql`
    insert into cases_readers (school_id, case_id, person_id, why, source_id)
    select ${tx.schoolId}::uuid, ${opening.caseId}::uuid, person, ${opening.why}, ${opening.sourceId}::uuid
    from unnest(${[...opening.personIds]}::uuid[]) as person
    on conflict do nothing`.execute(tx.db);
}

/** Ends what one source opened: a meeting that was closed, support that ended. Null `caseId` means all cases of the source. */
export async function stopReading(tx: Tx, sourceId: string, caseId: string | null = null): Promise<void> {
  await sql`
    delete from cases_readers where school_id = ${tx.schoolId} and source_id = ${sourceId}
      and (${caseId}::uuid is null or case_id = ${caseId}::uuid)`.execute(tx.db);
}
