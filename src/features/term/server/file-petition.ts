import { packById } from '#features/procedure/server/public.ts';
import { lockCase } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { filePetition as rule } from '../rules/file-petition.ts';
import { filedPetition } from './petition-store.ts';

export const filePetition = deed({
  contract: contract.filePetition,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    if (locked === null) return null;
    const filed = (await filedPetition(tx, [locked.id])).get(locked.id);
    const { state, responsibleId, packId } = locked;
    const pack = await packById(tx, packId);
    return { caseId: locked.id, state, responsibleId, pack, filedId: filed?.id ?? null };
  },
  decide: ({ state, input, actor }) => rule(state.pack, state, reachOf(actor), input.petition),
  save: async (tx, wanted, { state, actor }) => {
    const petitionId = newId(tx.now.getTime());
    await tx.db
      .insertInto('term_petitions')
      .values({
        school_id: tx.schoolId,
        id: petitionId,
        case_id: state.caseId,
        kind: wanted.kind,
        reason: wanted.kind === 'remove' ? wanted.reason : 'extend',
        months: wanted.kind === 'extend' ? wanted.months : null,
        words: json(wanted.words),
        author_id: actor.personId,
        filed_on: tx.today,
        state: 'filed',
        version: 1,
      })
      .execute();
    return { value: { petitionId, version: 1 }, about: { kind: 'petition', id: petitionId, caseId: state.caseId } };
  },
});
