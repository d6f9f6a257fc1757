import { sql } from 'kysely';
import { caseFacts } from '#features/plan/server/public.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { isOpenCase } from './lock-petition.ts';

type Row = { case_id: string; version: number; struck: boolean };

/** The line no longer counts; row, words and reason stay. Refuses `petition-case-closed`, `evidence-struck`. */
export const strikeEvidence = deed({
  contract: contract.strikeEvidence,
  load: async (tx, { evidenceId }, actor) => {
    const found = await sql<Row>`select case_id, version, struck_on is not null as struck from petitions_evidence
      where school_id = ${tx.schoolId} and id = ${evidenceId} for update`.execute(tx.db);
    const row = found.rows[0];
    const facts = row === undefined ? null : await caseFacts(tx, row.case_id, actor);
    return row === undefined || facts === null ? null : { ...row, isOpen: isOpenCase(facts) };
  },
  decide: ({ state }) => {
    if (!state.isOpen) return refuse('petition-case-closed');
    return state.struck ? refuse('evidence-struck') : ok(undefined);
  },
  save: async (tx, _decided, { state, input, actor }) => {
    await sql`update petitions_evidence set struck_on = ${tx.today}, struck_by = ${actor.personId}, strike_reason = ${input.why},
        version = version + 1
      where school_id = ${tx.schoolId} and id = ${input.evidenceId}`.execute(tx.db);
    const about = { kind: 'help-evidence', id: input.evidenceId, caseId: state.case_id };
    return { value: { version: state.version + 1 }, about };
  },
});
