import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { sayNotNeeded as decideNotNeeded } from '../rules/write-paper.ts';
import { lockPaper } from './lock-paper.ts';
import { savePaper } from './save-paper.ts';

export const sayNotNeeded = deed({
  contract: contract.sayNotNeeded,
  load: (tx, input, actor) => lockPaper(tx, input, actor),
  decide: ({ state }) => decideNotNeeded(state.subject),
  save: async (tx, _decided, { state, input }) => {
    const saved = await savePaper(tx, state, { state: 'not-needed', reason: input.reason });
    return { value: saved, about: { kind: 'dossier-paper', id: saved.paperId, caseId: input.caseId } };
  },
});
