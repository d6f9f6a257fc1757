import { sql } from 'kysely';
import { caseWithin, unsealedFor } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { appealsOf } from './appeal-rows.ts';
import { addedGrounds, submissionOf } from './submission-store.ts';

export const submission = reading({
  contract: contract.submission,
  read: async (tx, input, actor) => {
    const reach = reachOf(actor);
    const found = await sql<{ state: string }>`
      select c.state from cases_cases c where c.school_id = ${tx.schoolId} and c.id = ${input.caseId}
        and ${unsealedFor(tx, actor.personId)} and ${caseWithin(reach, tx.today)}`.execute(tx.db);
    const row = found.rows[0];
    if (row === undefined) return null;
    return {
      submission: await submissionOf(tx, input.caseId),
      addedGrounds: await addedGrounds(tx, input.caseId),
      appeals: reach.wholeSchool ? await appealsOf(tx, input.caseId) : [],
      editable: row.state === 'submitted',
    };
  },
  openings: (_value, input) => [{ kind: 'case', id: input.caseId, rows: 1 }],
});
