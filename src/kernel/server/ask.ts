import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/pure/actor.ts';
import type { InputOf, OutputOf, QuestionContract } from '#kernel/pure/contract.ts';
import { enterToReadAs, mayCall } from './actor-of.ts';
import type { Answer } from './answer.ts';
import { invalidOf } from './invalid-of.ts';
import type { Kernel } from './kernel.ts';
import { writeReadLog, type Opening } from './read-log.ts';
import { txOf, type Tx } from './tx.ts';
import type { DB } from '../../../database/tables.ts';

/** One read of the system. `openings` says what the read log keeps of it. */
export type Reading<C extends QuestionContract> = {
  readonly contract: C;
  /** Reads within the actor's reach; null answers not-found. */
  readonly read: (tx: Tx, input: InputOf<C>, actor: Actor) => Promise<OutputOf<C> | null>;
  /** Left out where no child's data is read. */
  readonly openings?: (value: OutputOf<C>, input: InputOf<C>) => readonly Opening[];
};

export type AnyReading = {
  readonly contract: QuestionContract;
  readonly ask: (kernel: Kernel, tokenHash: Buffer | null, input: unknown) => Promise<Answer<unknown>>;
};

/** Closes a question over its types, so that all stand in one list. */
export function reading<C extends QuestionContract>(parts: Reading<C>): AnyReading {
  return { contract: parts.contract, ask: (kernel, tokenHash, input) => ask(kernel, parts, tokenHash, input) };
}

/** Answers one question in one transaction. */
async function ask<C extends QuestionContract>(
  kernel: Kernel,
  parts: Reading<C>,
  tokenHash: Buffer | null,
  raw: unknown,
): Promise<Answer<OutputOf<C>>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const { answer, logged } = await kernel.db
    .transaction()
    .execute((db) => askIn(kernel, db, parts, { tokenHash, raw }));
  await logged;
  return answer;
}

type Asked<T> = { readonly answer: Answer<T>; readonly logged?: Promise<void> };
type Asking = { readonly tokenHash: Buffer; readonly raw: unknown };

/** The line of the read log leaves in one write with the commit: when it cannot be written, the commit fails, and the question. */
async function askIn<C extends QuestionContract>(
  kernel: Kernel,
  db: Transaction<DB>,
  parts: Reading<C>,
  { tokenHash, raw }: Asking,
): Promise<Asked<OutputOf<C>>> {
  const actor = await enterToReadAs(kernel, db, tokenHash);
  if (actor === null) return { answer: { kind: 'signed-out' } };
  if (!mayCall(parts.contract.may, actor)) return { answer: { kind: 'forbidden' } };
  const parsed = z.safeParse<C['input']>(parts.contract.input, raw);
  if (!parsed.success) return { answer: invalidOf(parsed.error) };
  const input: InputOf<C> = parsed.data;
  const tx = txOf(kernel, db, actor.schoolId);
  const value = await parts.read(tx, input, actor);
  if (value === null) return { answer: { kind: 'not-found' } };
  const logged = writeReadLog(tx, actor.personId, parts.contract.name, parts.openings?.(value, input) ?? []);
  logged.catch(() => undefined);
  return { answer: { kind: 'done', value }, logged };
}
