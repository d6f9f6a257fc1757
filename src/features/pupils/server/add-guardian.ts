import { reachOf } from '#kernel/pure/actor.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { insertGuardians } from './guardian-store.ts';
import { lockPupils } from './pupil-store.ts';

export const addGuardian = deed({
  contract: contract.addGuardian,
  load: async (tx, input, actor) => {
    const [locked] = await lockPupils(tx, [input.pupilId], reachOf(actor));
    return locked === undefined ? null : { id: locked.id };
  },
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    const [guardianId = ''] = await insertGuardians(tx, input.pupilId, [input]);
    return { value: { guardianId }, about: { kind: 'pupil', id: input.pupilId } };
  },
});
