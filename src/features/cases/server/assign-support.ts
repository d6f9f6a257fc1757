import { sql } from 'kysely';
import { personWithRole } from '#features/school/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { addSupporter } from '../rules/change-case.ts';
import { letRead } from './let-read.ts';
import { lockCase } from './lock-case.ts';

export const assignSupport = deed({
  contract: contract.assignSupport,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    return locked === null ? null : { case: locked, psychologists: await personWithRole(tx, 'psychologist') };
  },
  decide: ({ state, input }) =>
    input.supports ? addSupporter(state.case.state, state.psychologists.includes(input.personId)) : ok(null),
  save: async (tx, _decided, { state, input }) => {
    const caseId = state.case.id;
    if (input.supports) {
      await letRead(tx, { caseId, personIds: [input.personId], why: 'support', sourceId: caseId });
    } else {
      await sql`delete from cases_readers where school_id = ${tx.schoolId} and case_id = ${caseId}
        and person_id = ${input.personId} and why = 'support'`.execute(tx.db);
    }
    return { value: {}, about: { kind: 'case', id: caseId, caseId } };
  },
});
