import { isOpenTo, lockCase } from '#features/cases/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { startPetition as rule } from '../rules/start-petition.ts';
import { caseSpeaksOfDanger } from './case-danger.ts';

export const startPetition = deed({
  contract: contract.startPetition,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    if (locked === null || !(await isOpenTo(tx, locked.id, actor))) return null;
    const pack = await packById(tx, locked.packId);
    return { caseId: locked.id, state: locked.state, pack, danger: await caseSpeaksOfDanger(tx, locked.id) };
  },
  decide: ({ state, input }) => rule(state.pack, state.state, input.kind),
  save: async (tx, kind, { state, actor }) => {
    const petitionId = newId(tx.now.getTime());
    await tx.db
      .insertInto('petitions_petitions')
      .values({
        school_id: tx.schoolId,
        id: petitionId,
        case_id: state.caseId,
        kind,
        state: 'draft',
        danger: state.danger,
        guardian_ids: [],
        left_out: [],
        enclosures: json([]),
        author_id: actor.personId,
        made_on: tx.today,
        version: 1,
      })
      .execute();
    const about = { kind: 'commission-petition', id: petitionId, caseId: state.caseId };
    return { value: { petitionId, version: 1 }, about };
  },
});
