import { lockCaseNumbers } from '#features/cases/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import { recordCase as contract } from '../contract.ts';
import { checkCase } from '../rules/check-case.ts';
import { caseFacts, pupilsKnown } from './case-facts.ts';
import { enterCase } from './enter-case.ts';

/** Idea 6 of the process: a case of paper life, by its signed protocol, in one deed. */
export const recordCase = deed({
  contract,
  load: async (tx, input) => {
    await lockCaseNumbers(tx);
    return (await pupilsKnown(tx, [input])) ? caseFacts(tx, input) : null;
  },
  decide: ({ state, input }) => checkCase(state.pack, input, state),
  save: async (tx, { repeatsId }, { state, input, actor }) => {
    const { pack, placing, removal } = state;
    const made = await enterCase(tx, { record: input, pack, repeatsId, placing, removal, actor });
    return { value: made, about: { kind: 'case', id: made.caseId, ...made } };
  },
});
