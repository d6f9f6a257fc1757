import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import { lockSchool } from '#features/school/server/public.ts';
import { saveAlgorithm as contract } from '../contract.ts';
import { algorithmInUse } from './algorithm.ts';

/** Refuses `transfer-algorithm-changed` where somebody saved another version meanwhile. */
export const saveAlgorithm = deed({
  contract,
  load: async (tx) => {
    await lockSchool(tx);
    return { inUse: (await algorithmInUse(tx)).number };
  },
  decide: ({ state, input }) =>
    state.inUse === input.number ? ok(input.number + 1) : refuse('transfer-algorithm-changed'),
  save: async (tx, number, { input, actor }) => {
    const { source, steps } = input.algorithm;
    await sql`insert into transfer_algorithms (school_id, number, source, steps, made_by, made_at)
      values (${tx.schoolId}, ${number}, ${json(source)}, ${json(steps)}, ${actor.personId}, ${tx.now})`.execute(tx.db);
    return { value: { number }, about: { kind: 'school', id: tx.schoolId }, text: { number, source } };
  },
});
