import { deed } from '#kernel/server/perform.ts';
import { checkHearing } from '../rules/check-review.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { writeChildWords as contract } from '../rules/review-contract.ts';
import { keepChildWords } from './child-words-store.ts';
import { lockSupportCase } from './support-case.ts';

/** The child is heard outside a review too: at the placing, or whenever they wish. */
export const writeChildWords = deed({
  contract,
  load: async (tx, input, actor) => {
    const ofCase = await lockSupportCase(tx, input.caseId, actor);
    return ofCase !== null && helpsChild(ofCase.reader) ? { caseState: ofCase.state } : null;
  },
  decide: ({ state, input, today }) => checkHearing({ ...state, on: input.on }, input, today),
  save: async (tx, _decided, { input, actor }) => {
    const { caseId, on, ...words } = input;
    const childWordsId = await keepChildWords(tx, { caseId, on, words, personId: actor.personId });
    return { value: { childWordsId }, about: { kind: 'child-words', id: childWordsId, caseId } };
  },
});
