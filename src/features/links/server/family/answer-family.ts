import { sql } from 'kysely';
import { z } from 'zod';
import { caseWithin } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { answerFamily as contract } from '../../contract.ts';
import { checkReply } from '../../rules/check-link.ts';
import { FamilySaid } from '../../rules/family-said.ts';

const LockedWord = z.object({ id: z.string(), kind: FamilySaid.shape.kind, caseId: z.string(), replied: z.boolean() });

/** The school's answer, once; the family reads it on its page. */
export const answerFamily = deed({
  contract,
  load: (tx, input, actor) => lockWord(tx, input.saidId, actor),
  decide: ({ state }) => checkReply(state.kind, state.replied),
  save: async (tx, _decided, { state, input, actor }) => {
    await tx.db
      .updateTable('links_answers')
      .set({ reply: JSON.stringify(input.words), replied_by: actor.personId, replied_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { saidId: state.id }, about: { kind: 'family-word', id: state.id, caseId: state.caseId } };
  },
});

/** What a guardian said of an open case within reach, locked. */
async function lockWord(tx: Tx, saidId: string, actor: Actor): Promise<z.infer<typeof LockedWord> | null> {
  const found = await sql<unknown>`
    select a.id, a.kind, c.id as "caseId", a.replied_at is not null as replied
    from links_answers a
    join links_links l on l.school_id = a.school_id and l.id = a.link_id and l.kind = 'family'
    join cases_cases c on c.school_id = a.school_id and c.id = links_case_of(l)
    where a.school_id = ${tx.schoolId} and a.id = ${saidId} and c.sealed_at is null
      and ${caseWithin(reachOf(actor), tx.today)} for update of a`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : LockedWord.parse(row);
}
