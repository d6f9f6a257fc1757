import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import { checkPending } from '../rules/check-lines.ts';
import { dropLine as contract } from '../rules/lines-contract.ts';
import { aboutLine, lockGathered, lockLine } from './line-store.ts';

/** Takes back a request nobody answered. */
export const dropLine = deed({
  contract,
  load: async (tx, input, actor) => {
    const line = await lockLine(tx, input.lineId);
    return line === null || (await lockGathered(tx, line.caseId, actor)) === null ? null : line;
  },
  decide: ({ state }) => checkPending(state),
  save: async (tx, _decided, { state }) => {
    await sql`delete from dossier_lines where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    return { value: {}, about: aboutLine(state) };
  },
});
