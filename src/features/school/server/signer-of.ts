import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** What an electronic signature of a person must agree with. */
export type Signer = {
  /** Null where the school has not recorded it. */
  readonly iin: string | null;
  readonly bin: string;
  /** Holds the post of head that day, not in somebody's stead. */
  readonly isHead: boolean;
};

/** For the check of a signature only: an IIN is shown to nobody through it. Null for an unknown person. */
export async function signerOf(tx: Tx, personId: string): Promise<Signer | null> {
  const found = await sql<Signer>`
    select p.iin, s.bin, exists (
      select 1 from school_posts o where o.school_id = p.school_id and o.person_id = p.id and o.kind = 'head'
        and o.for_post_id is null and o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on >= ${tx.today})) as "isHead"
    from school_people p join school_schools s on s.school_id = p.school_id
    where p.school_id = ${tx.schoolId} and p.id = ${personId}`.execute(tx.db);
  return found.rows[0] ?? null;
}
