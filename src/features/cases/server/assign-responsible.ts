import { reachOf } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { changePeople } from '../rules/change-case.ts';
import { lockCase } from './lock-case.ts';
import { setResponsible } from './set-responsible.ts';
import { worksHere } from './works-here.ts';

export const assignResponsible = deed({
  contract: contract.assignResponsible,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    return locked === null ? null : { ...locked, worksHere: await worksHere(tx, input.personId) };
  },
  decide: ({ state }) => changePeople(state.state, state.worksHere),
  save: async (tx, _decided, { state, input }) => ({
    value: { version: await setResponsible(tx, state.id, input.personId) },
    about: { kind: 'case', id: state.id, caseId: state.id },
  }),
});
