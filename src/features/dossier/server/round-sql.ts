import { sql, type RawBuilder } from 'kysely';
import type { Purpose } from '../rules/paper-kind.ts';

/**
 * The hearing a dossier is gathered for, on alias `c`: one for placing; for removal a new one after each decision that
 * kept or extended the record, so that its papers are asked anew. Derived from the moves, stored nowhere.
 */
export function roundSql(purpose: Purpose): RawBuilder<number> {
  if (purpose === 'placing') return sql<number>`1`;
  return sql<number>`(select 1 + count(*)::int from cases_moves m
    where m.school_id = c.school_id and m.case_id = c.id and m.verb in ('extend', 'keep'))`;
}
