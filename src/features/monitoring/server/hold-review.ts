import type { Text } from '#kernel/pure/text.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { checkReview } from '../rules/check-review.ts';
import { effectOf } from '../rules/effect-of.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { holdReview as contract } from '../rules/review-contract.ts';
import { keepChildWords } from './child-words-store.ts';
import { absencesOf } from './figure-store.ts';
import { reviewsOf, subjectsOf } from './review-store.ts';
import { lockSupportCase } from './support-case.ts';

/** A review keeps the words of each cause and measure as they stood, and the figures of that day. */
export const holdReview = deed({
  contract,
  load: async (tx, input, actor) => {
    const ofCase = await lockSupportCase(tx, input.caseId, actor);
    if (ofCase === null || !helpsChild(ofCase.reader)) return null;
    const { planId, subjects } = await subjectsOf(tx, ofCase.id);
    const [last] = await reviewsOf(tx, ofCase.id);
    const { state: caseState, placedOn } = ofCase;
    const absences = await absencesOf(tx, ofCase.id);
    const ground = {
      caseState,
      placedOn,
      planId,
      lastOn: last?.on ?? null,
      subjectIds: subjects.map((one) => one.subjectId),
    };
    return { ground, subjects, effect: placedOn === null ? null : effectOf(absences, { placedOn, on: input.on }) };
  },
  decide: ({ state, input, today }) => checkReview(input, state.ground, today),
  save: async (tx, _decided, { state, input, actor }) => {
    const { caseId, on, child } = input;
    const childWordsId = await keepChildWords(tx, { caseId, on, words: child, personId: actor.personId });
    const reviewId = newId(tx.now.getTime());
    const wordsOf = new Map(state.subjects.map(({ subjectId, words }) => [subjectId, words]));
    const lines = input.lines.map((line) => ({ ...line, word: said(line.word), words: wordsOf.get(line.subjectId) }));
    await tx.db
      .insertInto('monitoring_reviews')
      .values({
        school_id: tx.schoolId,
        id: reviewId,
        case_id: caseId,
        plan_id: input.planId,
        on_day: on,
        child_words_id: childWordsId,
        family: jsonOrNull(said(input.family)),
        specialists: jsonOrNull(said(input.specialists)),
        lines: json(lines),
        figures: jsonOrNull(state.effect),
        leads_to: input.leadsTo,
        held_by: actor.personId,
        recorded_at: tx.now,
      })
      .execute();
    return { value: { reviewId }, about: { kind: 'review', id: reviewId, caseId } };
  },
});

const said = (text: Text | null): Text | null => (text === null || text.text === '' ? null : text);
