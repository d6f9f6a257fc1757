import { reachOf } from '#kernel/pure/actor.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { unsealCase as decideUnseal } from '../rules/change-case.ts';
import { lockCase } from './lock-case.ts';

const aDay = 24 * 60 * 60 * 1000;

export const unsealCase = deed({
  contract: contract.unsealCase,
  load: (tx, input, actor) => lockCase(tx, input.caseId, reachOf(actor)),
  decide: ({ state }) => decideUnseal(state.state),
  save: async (tx, _decided, { state, input, actor }) => {
    const until = new Date(tx.now.getTime() + aDay);
    await tx.db
      .insertInto('cases_unsealings')
      .values({
        school_id: tx.schoolId,
        id: newId(tx.now.getTime()),
        case_id: state.id,
        person_id: actor.personId,
        reason: input.reason,
        at: tx.now,
        until,
      })
      .execute();
    return { value: { until: until.toISOString() }, about: { kind: 'case', id: state.id, caseId: state.id } };
  },
});
