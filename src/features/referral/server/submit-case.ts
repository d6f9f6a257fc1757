import { casesOfPupil, lockCaseNumbers, openCase, worksHere } from '#features/cases/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { submitCase as decideSubmit } from '../rules/submit-case.ts';
import { appealSetting, pupilExists } from './appeal-setting.ts';
import { joinTo, lockAppeals } from './appeal-store.ts';
import { insertSubmission } from './submission-store.ts';

export const submitCase = deed({
  contract: contract.submitCase,
  load: async (tx, input) => {
    await lockCaseNumbers(tx);
    if (!(await pupilExists(tx, input.pupilId))) return null;
    const appeals = await lockAppeals(tx, input.appealIds);
    return {
      pack: (await appealSetting(tx)).pack,
      appeals: appeals.filter((appeal) => appeal.pupilId === input.pupilId),
      earlier: await casesOfPupil(tx, input.pupilId),
      responsibleWorks: await worksHere(tx, input.responsibleId),
    };
  },
  decide: ({ state, input }) =>
    state.responsibleWorks ? decideSubmit(state.pack, { ...input, ...state }) : refuse('person-unknown'),
  save: async (tx, { repeatsId }, { state, input, actor }) => {
    const schoolYear = schoolYearOf(tx.today);
    const opened = await openCase(tx, {
      pupilId: input.pupilId,
      packId: state.pack.id,
      responsibleId: input.responsibleId,
      grounds: input.grounds,
      openedOn: tx.today,
      schoolYear,
      repeatsId,
    });
    const made = await insertSubmission(tx, opened.id, { body: input, authorId: actor.personId, schoolYear });
    await joinTo(tx, opened.id, state.appeals, actor.personId);
    for (const appeal of state.appeals) {
      tx.notes.push({
        verb: 'referral.join-appeal',
        clause: 4,
        about: { kind: 'appeal', id: appeal.id, caseId: opened.id },
        text: {},
      });
    }
    return {
      value: { caseId: opened.id, submissionId: made.id, number: made.number, caseNumber: opened.number },
      about: { kind: 'submission', id: made.id, caseId: opened.id },
    };
  },
});
