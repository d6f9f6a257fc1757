import { sql, type RawBuilder } from 'kysely';
import { expectedPapers } from '#features/dossier/rules/expected-papers.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { packsById } from '#features/procedure/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Ids of the packs a school loaded besides the shipped one, as a part of a statement. */
export const loadedPacks = (tx: Tx): RawBuilder<string[]> =>
  sql<string[]>`array(select k.id from procedure_packs k where k.school_id = ${tx.schoolId})`;

/** Which papers each pack of the school expects before each decision: `expected (pack, purpose, kinds)` for a statement. */
export async function expectedByPack(tx: Tx, loaded: readonly string[]): Promise<RawBuilder<unknown>> {
  const packs = await packsById(tx, [order61.id, ...loaded]);
  const rows = [...packs].flatMap(([pack, body]) =>
    (['placing', 'removal'] as const).map((purpose) => ({
      pack,
      purpose,
      kinds: expectedPapers(body, purpose).map(({ kind }) => kind),
    })),
  );
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as expected (pack text, purpose text, kinds text[])`;
}
