import { reachOf } from '#kernel/pure/actor.ts';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { movePupils } from '../rules/move-pupils.ts';
import { endEnrolments, enrol, enrolmentsOf, isClass, lockPupils } from './pupil-store.ts';

export const move = deed({
  contract: contract.move,
  load: async (tx, input, actor) => {
    const pupilIds = [...new Set(input.pupilIds)];
    const locked = await lockPupils(tx, pupilIds, reachOf(actor));
    if (locked.length !== pupilIds.length) return null;
    return { pupilIds, enrolments: await enrolmentsOf(tx, pupilIds), classKnown: await isClass(tx, input.classId) };
  },
  decide: ({ state, input }) =>
    state.classKnown
      ? movePupils({ classId: input.classId, on: input.on, enrolments: state.enrolments })
      : refuse('class-unknown'),
  save: async (tx, decided, { state, input }) => {
    await endEnrolments(tx, state.pupilIds, input.on, decided.endsBefore);
    await enrol(tx, state.pupilIds, input.classId, input.on);
    return { value: { moved: state.pupilIds.length }, about: { kind: 'class', id: input.classId } };
  },
});
