import { reachOf } from '#kernel/pure/actor.ts';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { arriveAgain } from '../rules/move-pupils.ts';
import { raiseVersion, recordMovement } from './movement-store.ts';
import { enrol, enrolmentsOf, isClass, lockPupils } from './pupil-store.ts';

export const arrive = deed({
  contract: contract.arrive,
  load: async (tx, input, actor) => {
    const [locked] = await lockPupils(tx, [input.pupilId], reachOf(actor));
    if (locked === undefined) return null;
    const enrolments = await enrolmentsOf(tx, [input.pupilId]);
    return { ...locked, enrolments, classKnown: await isClass(tx, input.classId) };
  },
  decide: ({ state, input }) => (state.classKnown ? arriveAgain(state.enrolments, input.on) : refuse('class-unknown')),
  save: async (tx, _decided, { input }) => {
    const { pupilId, classId, on: onDay, place } = input;
    await enrol(tx, [pupilId], classId, onDay);
    await recordMovement(tx, { pupilId, kind: 'arrived', onDay, reason: null, place, note: null });
    const version = await raiseVersion(tx, input);
    return { value: { version }, about: { kind: 'pupil', id: pupilId } };
  },
});
