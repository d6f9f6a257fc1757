import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/pure/actor.ts';
import type { ActionContract, InputOf, OutputOf } from '#kernel/pure/contract.ts';
import type { Result } from '#kernel/pure/result.ts';
import { actorOf, mayCall } from './actor-of.ts';
import type { Answer } from './answer.ts';
import { invalidOf } from './invalid-of.ts';
import type { AnyDeed } from './perform.ts';
import { enterSchool, txOf, type Tx } from './tx.ts';

export type DraftDeed<C extends ActionContract> = {
  readonly contract: C;
  /** Does it within the school; null answers not-found, a refusal takes everything back. */
  readonly work: (tx: Tx, input: InputOf<C>, actor: Actor) => Promise<Result<OutputOf<C>> | null>;
};

class TakenBack extends Error {
  readonly answer: Answer<never>;
  constructor(answer: Answer<never>) {
    super('taken back');
    this.answer = answer;
  }
}

/**
 * A change of what is not in the record yet, as a file waiting to be imported: role, input and school as for any deed, but
 * no trail and no request row; whatever enters the record later is a deed.
 */
export function draftDeed<C extends ActionContract>(parts: DraftDeed<C>): AnyDeed {
  return {
    contract: parts.contract,
    perform: async (kernel, { tokenHash, input }) => {
      if (tokenHash === null) return { kind: 'signed-out' };
      try {
        return await kernel.db.transaction().execute(async (db): Promise<Answer<unknown>> => {
          const actor = await actorOf(kernel, db, tokenHash);
          if (actor === null) return { kind: 'signed-out' };
          if (!mayCall(parts.contract.may, actor)) return { kind: 'forbidden' };
          const parsed = z.safeParse<C['input']>(parts.contract.input, input);
          if (!parsed.success) return invalidOf(parsed.error);
          await enterSchool(db, actor.schoolId);
          const tx = txOf(kernel, db, actor.schoolId);
          const done = await parts.work(tx, parsed.data, actor);
          if (done === null) throw new TakenBack({ kind: 'not-found' });
          if (!done.ok) throw new TakenBack({ kind: 'refused', refusal: done.refusal });
          await addJobs(tx);
          await wake(tx, parts.contract.touches);
          return { kind: 'done', value: done.value };
        });
      } catch (thrown) {
        if (thrown instanceof TakenBack) return thrown.answer;
        throw thrown;
      }
    },
  };
}

async function addJobs(tx: Tx): Promise<void> {
  for (const job of tx.jobs)
    await sql`select tirek_add_job(${job.name}, ${JSON.stringify(job.payload)}::jsonb, ${job.key ?? null})`.execute(
      tx.db,
    );
}

/** Tells the windows of the school, at the commit, which features to ask again. */
export async function wake(tx: Tx, touches: readonly string[]): Promise<void> {
  await sql`select pg_notify('tirek_live', ${JSON.stringify({ schoolId: tx.schoolId, touches })})`.execute(tx.db);
}
