import { sql } from 'kysely';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkTie } from '../rules/ties.ts';
import { sayTie as contract } from '../rules/tie-contract.ts';
import { participantIds } from './attendance-store.ts';
import { aboutItem, lockItem, type LockedItem } from './lock-item.ts';

/** Ours: a member tied to a question abstains on it; the tie stands in the protocol. */
export const sayTie = deed({
  contract,
  load: async (tx, input, actor) => {
    const found = await tieSubject(tx, input.itemId, input.personId, actor);
    if (found === null) return null;
    return { ...found, guardianOfChild: await isGuardian(tx, found.item, input.guardianId) };
  },
  decide: ({ state, input }) => checkTie({ ...state, meetingState: state.item.meeting.state, kind: input.kind }),
  save: async (tx, _decided, { state, input, actor }) => {
    const guardianId = input.kind === 'relative' ? input.guardianId : null;
    await sql`
      insert into council_ties (school_id, item_id, person_id, kind, guardian_id, said_by, said_at)
      values (${tx.schoolId}, ${state.item.id}, ${state.personId}, ${input.kind}, ${guardianId}, ${actor.personId}, ${tx.now})
      on conflict (school_id, item_id, person_id) do update set kind = excluded.kind, guardian_id = excluded.guardian_id,
        said_by = excluded.said_by, said_at = excluded.said_at`.execute(tx.db);
    return { value: {}, about: aboutItem(state.item) };
  },
});

export type TieSubject = {
  readonly item: LockedItem;
  readonly personId: string;
  readonly isOwn: boolean;
  readonly keeps: boolean;
  readonly takesPart: boolean;
};

/** Whose tie to which question; null for a meeting the caller has no part in. */
export async function tieSubject(
  tx: Tx,
  itemId: string,
  wanted: string | null,
  actor: Actor,
): Promise<TieSubject | null> {
  const item = await lockItem(tx, itemId);
  if (item === null) return null;
  const personId = wanted ?? actor.personId;
  const circle = await participantIds(tx, item.meeting.id);
  const keeps = reachOf(actor).wholeSchool;
  if (!keeps && !circle.includes(actor.personId)) return null;
  const isOwn = personId === actor.personId;
  return { item, personId, isOwn, keeps, takesPart: circle.includes(personId) };
}

async function isGuardian(tx: Tx, item: LockedItem, guardianId: string | null): Promise<boolean | null> {
  if (guardianId === null) return null;
  const found = await sql<{ pupil_id: string }>`
    select pupil_id from cases_cases where school_id = ${tx.schoolId} and id = ${item.caseId}::uuid`.execute(tx.db);
  const pupilId = found.rows[0]?.pupil_id;
  if (pupilId === undefined) return false;
  return (await guardiansOf(tx, [pupilId])).some((one) => one.id === guardianId);
}
