import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** SQL condition on `cases_cases c`: not sealed, or opened by this person today with a written reason (clause 21). */
export const unsealedFor = (tx: Tx, personId: string): RawBuilder<boolean> => sql<boolean>`
  (c.sealed_at is null or exists (select 1 from cases_unsealings u where u.school_id = c.school_id
    and u.case_id = c.id and u.person_id = ${personId} and u.until > ${tx.now}))`;
