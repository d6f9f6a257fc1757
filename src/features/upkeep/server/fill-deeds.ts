import { sql } from 'kysely';
import { mayFound } from '#features/access/server/public.ts';
import { refuse, type Result } from '#kernel/pure/result.ts';
import type { Answer } from '#kernel/server/answer.ts';
import { doorDeed, doorReading, type DoorAnswer, type Knock } from '#kernel/server/door.ts';
import type { Filling, FillingState } from '#kernel/server/filling.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import * as contract from '../rules/fill-contract.ts';

export const filling = doorReading(contract.filling, async (kernel, { setupCode }, knock) => {
  const found = findFilling(kernel, knock, setupCode);
  if (!found.ok) return { kind: 'refused', refusal: found.refusal };
  const { isByScreen, state } = found.value;
  return { kind: 'done', value: { isByScreen, state: shownOf(state()) } };
});

export const restoreBackup = doorDeed(contract.restoreBackup, (kernel, { setupCode, phrase }, knock) =>
  fill(findFilling(kernel, knock, setupCode), (found) => found.restore(phrase, () => isFree(kernel))),
);

export const fillDemonstration = doorDeed(contract.fillDemonstration, (kernel, { setupCode }, knock) =>
  fill(findFilling(kernel, knock, setupCode), (found) => found.demonstrate(() => isFree(kernel))),
);

/**
 * The way to fill this installation, for whoever may found a school in it. The code is that of the empty installation:
 * the restored one has another key, and whoever began is to see the end.
 */
function findFilling(kernel: Kernel, knock: Knock, setupCode: string | undefined): Result<Filling> {
  const { filling: found } = kernel;
  if (found === undefined) return refuse('fill-by-command');
  if (!mayFound(found, knock, setupCode)) return refuse('setup-code-wrong');
  return { ok: true, value: found, departures: [] };
}

/** Whether a backup may be sent: to an empty installation with records of its own, by whoever may found. */
export async function mayReceive(
  kernel: Kernel,
  knock: Knock,
  setupCode: string | undefined,
): Promise<Result<Filling>> {
  const found = findFilling(kernel, knock, setupCode);
  if (!found.ok) return found;
  if (!found.value.isByScreen) return refuse('fill-by-command');
  return (await isFree(kernel)) ? found : refuse('already-founded');
}

async function fill(
  found: Result<Filling>,
  begin: (filling: Filling) => Promise<Result<null>>,
): Promise<DoorAnswer<Record<string, never>>> {
  if (!found.ok) return { answer: refusedOf(found) };
  if (!found.value.isByScreen) return { answer: refusedOf(refuse('fill-by-command')) };
  const begun = await begin(found.value);
  return { answer: begun.ok ? { kind: 'done', value: {} } : refusedOf(begun) };
}

const refusedOf = ({ refusal }: ReturnType<typeof refuse>): Answer<never> => ({ kind: 'refused', refusal });

/** Waits for a founding under way, under its own lock. */
function isFree(kernel: Kernel): Promise<boolean> {
  return kernel.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(61, 1)`.execute(db);
    const found = await sql<{ founded: boolean }>`select school_is_founded() as founded`.execute(db);
    return found.rows[0]?.founded === false;
  });
}

function shownOf(state: FillingState): contract.FillingState {
  if (state.kind !== 'done') return state;
  if (state.with === 'demonstration') return { ...state, restored: null };
  const { madeAt, schools, rows, files, entries } = state;
  return { kind: 'done', with: 'backup', restored: { madeAt, schools, rows, files, entries } };
}
