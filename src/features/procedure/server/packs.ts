import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { order61 } from '../rules/order-61-2023.ts';
import { Pack } from '../rules/pack.ts';

const mostKept = 300;

/** The content of a pack never changes, so what was read once is kept; another node's new pack is read when first asked for. */
const kept = new Map<string, Pack>();

/** The pack a case stays under for life. Throws for an unknown id: a case never names one. */
export async function packById(tx: Tx, id: string): Promise<Pack> {
  const pack = (await packsById(tx, [id])).get(id);
  if (pack === undefined) throw new Error(`No rule pack stands under the id ${id}`);
  return pack;
}

/** The packs of a list of cases, by id: at most one statement, mostly none. */
export async function packsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Pack>> {
  const wanted = [...new Set(ids)];
  const missing = wanted.filter((id) => id !== order61.id && !kept.has(keyOf(tx, id)));
  if (missing.length > 0) await readPacks(tx, missing);
  return new Map(
    wanted.flatMap((id) => {
      const pack = id === order61.id ? order61 : kept.get(keyOf(tx, id));
      return pack === undefined ? [] : [[id, pack] as const];
    }),
  );
}

const keyOf = (tx: Tx, id: string): string => `${tx.schoolId} ${id}`;

async function readPacks(tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await sql<{ id: string; body: unknown }>`
    select id, body from procedure_packs where school_id = ${tx.schoolId} and id = any(${[...ids]})`.execute(tx.db);
  for (const row of found.rows) keep(keyOf(tx, row.id), Pack.parse(row.body));
}

function keep(key: string, pack: Pack): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, pack);
}
