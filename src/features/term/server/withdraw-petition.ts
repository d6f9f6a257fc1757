import { sql } from 'kysely';
import { z } from 'zod';
import { caseWithin } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { withdrawPetition as rule } from '../rules/file-petition.ts';

const Locked = z.object({
  id: z.string(),
  version: z.number(),
  caseId: z.string(),
  state: contract.PetitionState,
  authorId: z.string(),
  responsibleId: z.string(),
});

export const withdrawPetition = deed({
  contract: contract.withdrawPetition,
  load: (tx, input, actor) => lockPetition(tx, input.petitionId, actor),
  decide: ({ state, actor }) => rule(state, actor.personId),
  save: async (tx, _decided, { state }) => {
    await sql`
      update term_petitions set state = 'withdrawn', version = version + 1
      where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    return { value: { version: state.version + 1 }, about: { kind: 'petition', id: state.id, caseId: state.caseId } };
  },
});

async function lockPetition(tx: Tx, petitionId: string, actor: Actor): Promise<z.infer<typeof Locked> | null> {
  const found = await sql<unknown>`
    select t.id, t.version, t.case_id as "caseId", t.state, t.author_id as "authorId", c.responsible_id as "responsibleId"
    from term_petitions t join cases_cases c on c.school_id = t.school_id and c.id = t.case_id
    where t.school_id = ${tx.schoolId} and t.id = ${petitionId} and ${caseWithin(reachOf(actor), tx.today)} for update of t`.execute(
    tx.db,
  );
  const row = found.rows[0];
  return row === undefined ? null : Locked.parse(row);
}
