import { attachScans } from '#features/documents/server/public.ts';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { recordStep as rule } from '../rules/record-step.ts';
import { insertStep } from './insert-step.ts';
import { isFreeScan } from './is-free-scan.ts';
import { aboutPetition, lockPetition } from './lock-petition.ts';

export const recordStep = deed({
  contract: contract.recordStep,
  load: async (tx, input, actor) => {
    const locked = await lockPetition(tx, input.petitionId, actor);
    return locked === null ? null : { ...locked, fileIsFree: await isFreeScan(tx, scanOf(input.step)) };
  },
  decide: ({ state, input, today }) =>
    state.fileIsFree ? rule(state.petition, input.step, today) : refuse('petition-file-unknown'),
  save: async (tx, state, { state: { petition }, input, actor }) => {
    await insertStep(tx, petition, { step: input.step, state, actor });
    const about = aboutPetition(petition);
    const scan = scanOf(input.step);
    const bound = await attachScans(tx, scan === null ? [] : [scan], about);
    if (!bound) throw new Error('The scan was bound elsewhere meanwhile');
    return { value: { version: petition.version + 1 }, about };
  },
});

/** Only the reply of the commission comes as a paper of its own. */
const scanOf = (step: contract.StepWanted): string | null => (step.verb === 'answer' ? step.fileId : null);
