import { sql } from 'kysely';
import { dropDraft, findDraft, saveDraft } from '#kernel/pure/kernel-contracts.ts';
import { invalidOf } from './invalid-of.ts';
import { actorOf } from './actor-of.ts';
import type { Answer } from './answer.ts';
import { json } from './db.ts';
import type { Kernel } from './kernel.ts';
import type { AnyDeed, Call } from './perform.ts';
import { reading } from './ask.ts';
import { enterSchool, txOf, type Tx } from './tx.ts';
import type { Actor } from '#kernel/pure/actor.ts';

/** Drafts live 24 hours: staff-room computers are shared. */
const life = 24 * 3600 * 1000;

/**
 * Drafts are no deeds of the record: they leave no trail, no request row and wake nobody,
 * since they are saved every few seconds. They still need a session and stay within the school.
 */
async function asOwner(
  kernel: Kernel,
  call: Call,
  work: (tx: Tx, actor: Actor) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const { tokenHash } = call;
  if (tokenHash === null) return { kind: 'signed-out' };
  return kernel.db.transaction().execute(async (db): Promise<Answer<unknown>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    await enterSchool(db, actor.schoolId);
    return work(txOf(kernel, db, actor.schoolId), actor);
  });
}

export const saveDraftDeed: AnyDeed = {
  contract: saveDraft,
  perform: (kernel, call) =>
    asOwner(kernel, call, async (tx, actor) => {
      const parsed = saveDraft.input.safeParse(call.input);
      if (!parsed.success) return invalidOf(parsed.error);
      const { key, body } = parsed.data;
      await tx.db
        .insertInto('drafts')
        .values({ school_id: tx.schoolId, account_id: actor.accountId, key, body: json(body), saved_at: tx.now })
        .onConflict((conflict) =>
          conflict.columns(['school_id', 'account_id', 'key']).doUpdateSet({ body: json(body), saved_at: tx.now }),
        )
        .execute();
      return { kind: 'done', value: { savedAt: tx.now.toISOString() } };
    }),
};

export const dropDraftDeed: AnyDeed = {
  contract: dropDraft,
  perform: (kernel, call) =>
    asOwner(kernel, call, async (tx, actor) => {
      const parsed = dropDraft.input.safeParse(call.input);
      if (!parsed.success) return invalidOf(parsed.error);
      await sql`delete from drafts where school_id = ${tx.schoolId} and account_id = ${actor.accountId} and key = ${parsed.data.key}`.execute(
        tx.db,
      );
      return { kind: 'done', value: {} };
    }),
};

export const findDraftReading = reading({
  contract: findDraft,
  read: async (tx, { key }, actor) => {
    const row = await tx.db
      .selectFrom('drafts')
      .select(['body', 'saved_at'])
      .where('school_id', '=', tx.schoolId)
      .where('account_id', '=', actor.accountId)
      .where('key', '=', key)
      .where('saved_at', '>', new Date(tx.now.getTime() - life))
      .executeTakeFirst();
    if (row === undefined) return { draft: null };
    return { draft: findDraft.output.shape.draft.parse({ body: row.body, savedAt: row.saved_at.toISOString() }) };
  },
});
