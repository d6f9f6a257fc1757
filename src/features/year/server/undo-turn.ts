import { undoTurnOfEnrolments } from '#features/pupils/server/public.ts';
import { lockSchool, undoTurnOfClasses } from '#features/school/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import * as rule from '../rules/undo-turn.ts';
import { blockersOf } from './blockers-of.ts';
import { findTurn } from './rollover-store.ts';

export const undoTurn = deed({
  contract: contract.undoTurn,
  load: async (tx, input) => {
    await lockSchool(tx);
    const turn = await findTurn(tx, { id: input.rolloverId });
    return turn === null ? null : { turn, blockers: await blockersOf(tx, turn) };
  },
  decide: ({ state }) => rule.undoTurn(state.blockers),
  save: async (tx, _decided, { state, actor }) => {
    const { id, effects, schoolYear, counts } = state.turn;
    await undoTurnOfEnrolments(tx, effects.enrolments);
    await undoTurnOfClasses(tx, effects.classes);
    await tx.db
      .updateTable('year_rollovers')
      .set({ undone_at: tx.now, undone_by: actor.personId })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', id)
      .execute();
    return { value: {}, about: { kind: 'rollover', id }, text: { schoolYear, counts } };
  },
});
