import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../rules/measures-contract.ts';
import { readOpenMeasures } from './open-measure-store.ts';

const most = 30;
const Named = z.object({ id: z.string(), name: z.string() });

export const reassignments = reading({
  contract: contract.reassignments,
  read: async (tx) => ({ today: tx.today, left: await whoLeft(tx), rows: await lately(tx) }),
});

/** People who answer for open measures and hold no post today. */
async function whoLeft(tx: Tx): Promise<{ id: string; name: string; measures: number }[]> {
  const counts = new Map<string, number>();
  for (const { responsibleIds } of await readOpenMeasures(tx, tx.today))
    for (const id of responsibleIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const found = await sql<unknown>`
    select r.id, ${nameSql('r')} as name from school_people r
    where r.school_id = ${tx.schoolId} and r.id = any(${[...counts.keys()]}::uuid[])
      and not exists (select 1 from school_posts o where o.school_id = r.school_id and o.person_id = r.id
        and o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on >= ${tx.today}))
    order by name, r.id`.execute(tx.db);
  return found.rows.map((row) => {
    const person = Named.parse(row);
    return Object.assign(person, { measures: counts.get(person.id) ?? 0 });
  });
}

async function lately(tx: Tx): Promise<z.infer<typeof contract.Reassignment>[]> {
  const found = await sql<unknown>`
    select ra.id, ${nameSql('f')} as "fromName", ${nameSql('t')} as "toName", ra.starts_on as "startsOn", ra.ends_on as "endsOn",
      (select count(*)::int from plan_reassigned rm where rm.school_id = ra.school_id and rm.reassignment_id = ra.id) as measures,
      ${nameSql('b')} as "madeByName", (ra.ends_on is null or ra.ends_on >= ${tx.today}) as "mayUndo"
    from plan_reassignments ra
    join school_people f on f.school_id = ra.school_id and f.id = ra.from_id
    join school_people t on t.school_id = ra.school_id and t.id = ra.to_id
    join school_people b on b.school_id = ra.school_id and b.id = ra.made_by
    where ra.school_id = ${tx.schoolId} and ra.undone_at is null
    order by ra.made_at desc, ra.id desc limit ${most}`.execute(tx.db);
  return found.rows.map((row) => contract.Reassignment.parse(row));
}
