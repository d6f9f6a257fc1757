import { reading } from '#kernel/server/ask.ts';
import { checkOpen } from '../rules/check-contact.ts';
import { effectOf } from '../rules/effect-of.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { reviews as contract } from '../rules/review-contract.ts';
import { childWordsOf } from './child-words-store.ts';
import { absencesOf } from './figure-store.ts';
import { reviewDueOf } from './review-due-of.ts';
import { reviewsOf, subjectsOf } from './review-store.ts';
import { readSupportCase } from './support-case.ts';

/** For whoever helps the child. */
export const reviews = reading({
  contract,
  read: async (tx, input, actor) => {
    const ofCase = await readSupportCase(tx, input.caseId, actor);
    if (ofCase === null || !helpsChild(ofCase.reader)) return null;
    const { planId, subjects } = await subjectsOf(tx, ofCase.id);
    const { placedOn } = ofCase;
    const words = await childWordsOf(tx, ofCase.id);
    return {
      caseId: ofCase.id,
      today: tx.today,
      dueOn: await reviewDueOf(tx, ofCase),
      mayWrite: checkOpen(ofCase.state).ok,
      mayReview: ofCase.state === 'on-record' && planId !== null,
      planId,
      subjects: [...subjects],
      effect: placedOn === null ? null : effectOf(await absencesOf(tx, ofCase.id), { placedOn, on: tx.today }),
      childWords: words.map(({ caseId: _case, heardById: _person, ...one }) => one),
      reviews: [...(await reviewsOf(tx, ofCase.id))],
    };
  },
  openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
});
