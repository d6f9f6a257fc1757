import { worksHere } from '#features/cases/server/public.ts';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { changePaper } from '../rules/write-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { savePaper } from './save-paper.ts';

export const askAgain = deed({
  contract: contract.askAgain,
  load: async (tx, input, actor) => {
    const locked = await lockPaper(tx, input, actor);
    return locked === null ? null : { ...locked, personWorks: await worksHere(tx, input.personId) };
  },
  decide: ({ state }) => (state.personWorks ? changePaper(state.subject, 'ask') : refuse('person-unknown')),
  save: async (tx, _decided, { state, input }) => {
    const saved = await savePaper(tx, state, { state: 'asked', askedOf: input.personId });
    return { value: saved, about: { kind: 'dossier-paper', id: saved.paperId, caseId: input.caseId } };
  },
});
