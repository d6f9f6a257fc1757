import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { checkGathering } from '../rules/check-lines.ts';
import { writeLine as contract } from '../rules/lines-contract.ts';
import { aboutLine, lockLine } from './line-store.ts';

/** The two lines, by the teacher they were asked of. */
export const writeLine = deed({
  contract,
  load: async (tx, input, actor) => {
    const line = await lockLine(tx, input.lineId);
    return line?.personId === actor.personId ? line : null;
  },
  decide: ({ state }) => checkGathering(state.caseState),
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('dossier_lines')
      .set({ line: json(input.line), written_at: tx.now, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { version }, about: aboutLine(state) };
  },
});
