import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import { checkPending } from '../rules/check-lines.ts';
import { askLineAgain as contract } from '../rules/lines-contract.ts';
import { aboutLine, lockGathered, lockLine } from './line-store.ts';

/** One click: the teacher sees on their day that they are asked again. */
export const askLineAgain = deed({
  contract,
  load: async (tx, input, actor) => {
    const line = await lockLine(tx, input.lineId);
    return line === null || (await lockGathered(tx, line.caseId, actor)) === null ? null : line;
  },
  decide: ({ state }) => checkPending(state),
  save: async (tx, _decided, { state }) => {
    const version = state.version + 1;
    await sql`
      update dossier_lines set reminders = reminders + 1, reminded_at = ${tx.now}, version = ${version}
      where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    return { value: { version }, about: aboutLine(state) };
  },
});
