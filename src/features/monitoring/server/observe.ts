import { sql } from 'kysely';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkObservation } from '../rules/check-observation.ts';
import { observe as contract } from '../rules/observation-contract.ts';
import { helpedBy, isOpen } from './helped-cases.ts';
import { phrasesOf } from './observation-store.ts';

/** Two taps of whoever helps the child; they name the pupil, never the case. */
export const observe = deed({
  contract,
  load: async (tx, input, actor) => {
    const caseId = await lockHelpedCase(tx, input.pupilId, actor);
    if (caseId === null) return null;
    const phrase = (await phrasesOf(tx)).find(({ id }) => id === input.phrase) ?? null;
    return { caseId, phrase };
  },
  decide: ({ state, input, today }) => {
    const { phrase } = state;
    const checked = checkObservation({ on: input.on, phraseKnown: phrase !== null }, today);
    return checked;
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const observationId = newId(tx.now.getTime());
    const words = (input.words?.text ?? '') === '' ? null : input.words;
    await tx.db
      .insertInto('monitoring_observations')
      .values({
        school_id: tx.schoolId,
        id: observationId,
        case_id: state.caseId,
        on_day: input.on,
        phrase: json(state.phrase?.names),
        words: jsonOrNull(words),
        author_id: actor.personId,
        recorded_at: tx.now,
      })
      .execute();
    return { value: { observationId }, about: { kind: 'observation', id: observationId, caseId: state.caseId } };
  },
});

async function lockHelpedCase(tx: Tx, pupilId: string, actor: Actor): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select c.id from cases_cases c where c.school_id = ${tx.schoolId} and c.pupil_id = ${pupilId} and ${isOpen}
      and ${helpedBy(tx, actor)} for share of c`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}
