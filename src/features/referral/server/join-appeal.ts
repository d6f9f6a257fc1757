import { casesOfPupil } from '#features/cases/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { joinAppeal as decideJoin } from '../rules/join-appeal.ts';
import { joinTo, lockAppeal } from './appeal-store.ts';

export const joinAppeal = deed({
  contract: contract.joinAppeal,
  load: async (tx, input) => {
    const appeal = await lockAppeal(tx, input.appealId);
    if (appeal === null) return null;
    const open = (await casesOfPupil(tx, appeal.pupilId)).find(
      (one) => one.state === 'submitted' || one.state === 'on-record',
    );
    return { ...appeal, openCaseId: open?.id ?? null };
  },
  decide: ({ state }) => decideJoin(state.state, state.openCaseId),
  save: async (tx, { caseId }, { state, actor }) => {
    await joinTo(tx, caseId, [state], actor.personId);
    return { value: { version: state.version + 1, caseId }, about: { kind: 'appeal', id: state.id, caseId } };
  },
});
