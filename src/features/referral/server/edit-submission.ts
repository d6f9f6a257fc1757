import { lockCase, replaceGrounds, setResponsible, worksHere } from '#features/cases/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { editSubmission as decideEdit } from '../rules/edit-submission.ts';
import { lockSubmission, updateSubmission } from './submission-store.ts';

export const editSubmission = deed({
  contract: contract.editSubmission,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    if (locked === null) return null;
    const submission = await lockSubmission(tx, locked.id);
    if (submission === null) return null;
    const pack = await packById(tx, locked.packId);
    return { ...submission, case: locked, pack, responsibleWorks: await worksHere(tx, input.responsibleId) };
  },
  decide: ({ state, input }) => decideEdit(state.pack, state.case.state, input.grounds, state.responsibleWorks),
  save: async (tx, _decided, { state, input }) => {
    const caseId = state.case.id;
    const version = await updateSubmission(tx, state.id, input);
    await replaceGrounds(tx, caseId, input.grounds);
    if (input.responsibleId !== state.case.responsibleId) await setResponsible(tx, caseId, input.responsibleId);
    return { value: { version }, about: { kind: 'submission', id: state.id, caseId } };
  },
});
