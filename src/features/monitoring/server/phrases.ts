import { sql } from 'kysely';
import { ok } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../rules/observation-contract.ts';

export const addPhrase = deed({
  contract: contract.addPhrase,
  load: async () => ({}),
  decide: () => ok(undefined),
  save: async (tx, _decided, { input, actor }) => {
    const phraseId = newId(tx.now.getTime());
    await tx.db
      .insertInto('monitoring_phrases')
      .values({
        school_id: tx.schoolId,
        id: phraseId,
        names: json(input.names),
        added_by: actor.personId,
        added_at: tx.now,
        dropped_at: null,
      })
      .execute();
    return { value: { phraseId }, about: { kind: 'phrase', id: phraseId } };
  },
});

export const dropPhrase = deed({
  contract: contract.dropPhrase,
  load: async (tx, input) => {
    const found = await sql<{ id: string }>`
      select id from monitoring_phrases where school_id = ${tx.schoolId} and id = ${input.phraseId} and dropped_at is null
      for update`.execute(tx.db);
    return found.rows[0] ?? null;
  },
  decide: () => ok(undefined),
  save: async (tx, _decided, { input }) => {
    await tx.db
      .updateTable('monitoring_phrases')
      .set({ dropped_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.phraseId)
      .execute();
    return { value: {}, about: { kind: 'phrase', id: input.phraseId } };
  },
});
