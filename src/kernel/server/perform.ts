import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { ActionContract, InputOf, OutputOf } from '#kernel/pure/contract.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { reasonFor, unexplained, type Reason } from '#kernel/pure/explain-departures.ts';
import type { Departure, Result } from '#kernel/pure/result.ts';
import type { DB } from '../../../database/tables.ts';
import { actorOf, insteadOf, mayCall } from './actor-of.ts';
import type { Answer } from './answer.ts';
import { canonicalJson } from './canonical-json.ts';
import { invalidOf } from './invalid-of.ts';
import type { Kernel } from './kernel.ts';
import { newId } from './new-id.ts';
import { writeTrail } from './trail.ts';
import { enterSchool, txOf, type About, type Tx } from './tx.ts';

type Deciding<C extends ActionContract, S> = {
  readonly state: S;
  readonly input: InputOf<C>;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly now: Date;
};

type Saved<C extends ActionContract> = {
  readonly value: OutputOf<C>;
  readonly about: About;
  /** What the erasable side of the trail keeps; the input when left out. */
  readonly text?: unknown;
};

/** One write of the system: load (locked) → decide (a rule) → save. The kernel does all the rest. */
export type Deed<C extends ActionContract, S extends object, D> = {
  readonly contract: C;
  /** Loads and locks what the rule needs within the actor's reach; null answers not-found. `version` in the state guards against stale input. */
  readonly load: (tx: Tx, input: InputOf<C>, actor: Actor) => Promise<S | null>;
  readonly decide: (deciding: Deciding<C, S>) => Result<D>;
  readonly save: (tx: Tx, decided: D, deciding: Deciding<C, S>) => Promise<Saved<C>>;
};

export type Call = {
  readonly tokenHash: Buffer | null;
  readonly input: unknown;
  readonly requestId: string;
  readonly reasons: readonly Reason[];
};

export type AnyDeed = {
  readonly contract: ActionContract;
  readonly perform: (kernel: Kernel, call: Call) => Promise<Answer<unknown>>;
};

/** Closes a deed over its types, so that deeds of all kinds stand in one list. */
export function deed<C extends ActionContract, S extends object, D>(parts: Deed<C, S, D>): AnyDeed {
  return { contract: parts.contract, perform: (kernel, call) => perform(kernel, parts, call) };
}

class Rollback extends Error {
  readonly answer: Answer<never>;
  constructor(answer: Answer<never>) {
    super('rolled back');
    this.answer = answer;
  }
}

/** Does one deed in one transaction; nothing remains of it unless the answer is done. */
async function perform<C extends ActionContract, S extends object, D>(
  kernel: Kernel,
  parts: Deed<C, S, D>,
  call: Call,
): Promise<Answer<OutputOf<C>>> {
  const { tokenHash } = call;
  if (tokenHash === null) return { kind: 'signed-out' };
  try {
    return await kernel.db.transaction().execute((db) => performIn(kernel, db, parts, { ...call, tokenHash }));
  } catch (thrown) {
    if (thrown instanceof Rollback) return thrown.answer;
    throw thrown;
  }
}

async function performIn<C extends ActionContract, S extends object, D>(
  kernel: Kernel,
  db: Transaction<DB>,
  parts: Deed<C, S, D>,
  call: Call & { readonly tokenHash: Buffer },
): Promise<Answer<OutputOf<C>>> {
  const actor = await actorOf(kernel, db, call.tokenHash);
  if (actor === null) return { kind: 'signed-out' };
  if (!mayCall(parts.contract.may, actor)) return { kind: 'forbidden' };
  const parsed = z.safeParse<C['input']>(parts.contract.input, call.input);
  if (!parsed.success) return invalidOf(parsed.error);
  const input: InputOf<C> = parsed.data;
  await enterSchool(db, actor.schoolId);
  const tx = txOf(kernel, db, actor.schoolId);
  const before = await claimRequest(tx, actor, parts.contract.name, call);
  if (before !== null) return { kind: 'done', value: z.parse<C['output']>(parts.contract.output, before.answer) };
  const deciding = await decidable(tx, parts, input, actor);
  const decided = parts.decide(deciding);
  if (!decided.ok) throw new Rollback({ kind: 'refused', refusal: decided.refusal });
  if (unexplained(decided.departures, call.reasons).length > 0)
    throw new Rollback({
      kind: 'needs-reasons',
      departures: decided.departures.filter((one) => one.explained === undefined),
    });
  const saved = await parts.save(tx, decided.value, deciding);
  const doing = { tx, actor, contract: parts.contract, call };
  await writeDepartures(doing, saved.about, decided.departures);
  await finish(doing, saved, input);
  return { kind: 'done', value: saved.value };
}

async function decidable<C extends ActionContract, S extends object, D>(
  tx: Tx,
  parts: Deed<C, S, D>,
  input: InputOf<C>,
  actor: Actor,
): Promise<Deciding<C, S>> {
  const state = await parts.load(tx, input, actor);
  if (state === null) throw new Rollback({ kind: 'not-found' });
  await refuseStale(tx, state, input);
  return { state, input, actor, today: tx.today, now: tx.now };
}

const versionOf = (value: unknown): number | null =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
    ? value.version
    : null;

async function refuseStale(tx: Tx, state: object, input: unknown): Promise<void> {
  const seen = versionOf(input);
  const now = versionOf(state);
  if (seen === null || now === null || seen === now) return;
  throw new Rollback({ kind: 'stale', seen, now, ...(await lastChangeOf(tx, state)) });
}

type LastChange = {
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly verb: string | null;
};
const unchanged: LastChange = { changedBy: null, changedAt: null, verb: null };

/** Who changed the subject last, when and by which deed, as the trail tells. */
async function lastChangeOf(tx: Tx, state: object): Promise<LastChange> {
  const id = 'id' in state && typeof state.id === 'string' ? state.id : null;
  if (id === null) return unchanged;
  const found = await sql<{ at: Date; verb: string; name: string | null }>`
    select e.at, e.verb, p.family || ' ' || p.given as name from trail_entries e
    left join school_people p on p.school_id = e.school_id and p.id = e.person_id
    where e.school_id = ${tx.schoolId} and e.subject_id = ${id} order by e.seq desc limit 1`.execute(tx.db);
  const last = found.rows[0];
  return last === undefined ? unchanged : { changedBy: last.name, changedAt: last.at.toISOString(), verb: last.verb };
}

async function claimRequest(
  tx: Tx,
  actor: Actor,
  name: string,
  call: Call,
): Promise<{ readonly answer: unknown } | null> {
  const inputHash = createHash('sha256').update(name).update(canonicalJson(call.input)).digest();
  const claimed = await sql`
    insert into requests (school_id, account_id, request_id, name, input_hash, answer, at)
    values (${tx.schoolId}, ${actor.accountId}, ${call.requestId}, ${name}, ${inputHash}, null, ${tx.now})
    on conflict do nothing`.execute(tx.db);
  if (claimed.numAffectedRows === 1n) return null;
  const before = await tx.db
    .selectFrom('requests')
    .select(['answer', 'input_hash'])
    .where('school_id', '=', tx.schoolId)
    .where('account_id', '=', actor.accountId)
    .where('request_id', '=', call.requestId)
    .executeTakeFirstOrThrow();
  if (!before.input_hash.equals(inputHash)) {
    throw new Rollback({ kind: 'refused', refusal: { reason: 'request-id-reused', facts: {} } });
  }
  return { answer: before.answer };
}

type Doing = { readonly tx: Tx; readonly actor: Actor; readonly contract: ActionContract; readonly call: Call };

async function writeDepartures(
  { tx, actor, contract, call }: Doing,
  about: About,
  departures: readonly Departure[],
): Promise<void> {
  if (departures.length === 0) return;
  const stead = insteadOf(contract.may, actor);
  const rows = departures.map((one) => ({
    school_id: tx.schoolId,
    id: newId(tx.now.getTime()),
    at: tx.now,
    what: one.what,
    clause: one.clause,
    facts: JSON.stringify(one.facts),
    reason: reasonFor(one, call.reasons) ?? '',
    person_id: actor.personId,
    for_person_id: stead?.forPersonId ?? null,
    verb: contract.name,
    subject_kind: about.kind,
    subject_id: about.id,
    case_id: typeof one.facts['caseId'] === 'string' ? one.facts['caseId'] : (about.caseId ?? null),
    meeting_id: about.meetingId ?? null,
  }));
  await tx.db.insertInto('departures').values(rows).execute();
}

async function finish<C extends ActionContract>(
  { tx, actor, contract, call }: Doing,
  saved: Saved<C>,
  input: InputOf<C>,
): Promise<void> {
  const stead = insteadOf(contract.may, actor);
  const own = {
    verb: contract.name,
    clause: contract.clause,
    about: saved.about,
    text: { said: saved.text ?? input, reasons: call.reasons, ...(stead === null ? {} : { insteadOf: stead }) },
  };
  for (const job of tx.jobs) {
    await sql`select tirek_add_job(${job.name}, ${JSON.stringify(job.payload)}::jsonb, ${job.key ?? null})`.execute(
      tx.db,
    );
  }
  await sql`
    with answered as (
      update requests set answer = ${JSON.stringify(saved.value ?? {})}::jsonb
      where school_id = ${tx.schoolId} and account_id = ${actor.accountId} and request_id = ${call.requestId}
    )
    select pg_notify('tirek_live', ${JSON.stringify({ schoolId: tx.schoolId, touches: contract.touches })})`.execute(
    tx.db,
  );
  await writeTrail(tx, actor.personId, [own, ...tx.notes]);
}
