import { reachOf } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { leaveSchool } from '../rules/move-pupils.ts';
import { forgetLeaving, raiseVersion, recordMovement } from './movement-store.ts';
import { endEnrolments, enrolmentsOf, lockPupils } from './pupil-store.ts';

export const leave = deed({
  contract: contract.leave,
  load: async (tx, input, actor) => {
    const [locked] = await lockPupils(tx, [input.pupilId], reachOf(actor));
    return locked === undefined ? null : { ...locked, enrolments: await enrolmentsOf(tx, [input.pupilId]) };
  },
  decide: ({ state, input, today }) => leaveSchool(state.enrolments, input.lastDay, today),
  save: async (tx, _decided, { input }) => {
    await endEnrolments(tx, [input.pupilId], input.lastDay, input.lastDay);
    const { pupilId, lastDay: onDay, reason, place, note } = input;
    await forgetLeaving(tx, pupilId, onDay);
    await recordMovement(tx, { pupilId, kind: 'left', onDay, reason, place, note });
    const version = await raiseVersion(tx, input);
    return { value: { version }, about: { kind: 'pupil', id: input.pupilId } };
  },
});
