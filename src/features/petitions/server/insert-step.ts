import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PetitionState } from '../rules/move-petition.ts';
import type { PetitionView, StepView } from '../rules/petition-shapes.ts';

type Step = Pick<StepView, 'verb' | 'on'> &
  Partial<Pick<StepView, 'number' | 'way' | 'party' | 'outcome' | 'words' | 'fileId'>> & {
    readonly personId?: string;
  };

/** One step of a petition and the state it leads to. */
export async function insertStep(
  tx: Tx,
  petition: Pick<PetitionView, 'id'>,
  { step, state, actor }: { readonly step: Step; readonly state: PetitionState; readonly actor: Actor },
): Promise<void> {
  await tx.db
    .insertInto('petitions_steps')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      petition_id: petition.id,
      verb: step.verb,
      on_day: step.on,
      person_id: step.personId ?? null,
      number: step.number ?? null,
      way: step.way ?? null,
      party: step.party ?? null,
      outcome: step.outcome ?? null,
      words: jsonOrNull(step.words),
      file_id: step.fileId ?? null,
      recorded_by: actor.personId,
      recorded_at: tx.now,
    })
    .execute();
  await sql`update petitions_petitions set state = ${state}, version = version + 1
    where school_id = ${tx.schoolId} and id = ${petition.id}`.execute(tx.db);
}
