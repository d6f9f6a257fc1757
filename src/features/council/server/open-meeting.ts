import { sql } from 'kysely';
import { schoolOf } from '#features/school/server/public.ts';
import { refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { openMeeting as contract } from '../contract.ts';
import { checkOpening } from '../rules/check-opening.ts';
import { saveAttendance } from './attendance-store.ts';
import { findCompositionOn, holdersOfPost, membersOf } from './composition-store.ts';
import { refreshReaders } from './agenda-readers.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting, type LockedMeeting } from './lock-meeting.ts';
import { momentOf } from './moment-of.ts';

/** Clauses 6, 7, 13: opens the meeting with those who came, under the composition in force that day. */
export const openMeeting = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    return meeting === null
      ? null
      : {
          ...meeting,
          ...(await openingFacts(
            tx,
            meeting,
            input.people.map((one) => one.personId),
          )),
        };
  },
  decide: ({ state, input, today }) => {
    if (state.unknownPeople > 0) return refuse('person-unknown');
    const presentIds = input.people.filter((one) => one.present).map((one) => one.personId);
    return checkOpening({
      ...state,
      presidingId: input.presidingId,
      secretaryId: input.secretaryId,
      today,
      presentIds,
    });
  },
  save: async (tx, _decided, { state, input, now }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_meetings')
      .set({
        state: 'opened',
        composition_id: state.compositionOn,
        presiding_id: input.presidingId,
        secretary_id: input.secretaryId,
        opened_at: state.afterTheFact && state.startsAt !== null ? momentOf(state.heldOn, state.startsAt) : now,
        version,
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    await saveAttendance(tx, state.id, input.people);
    if (state.compositionOn !== state.compositionId) await refreshReaders(tx, state.id);
    return { value: { version }, about: aboutMeeting(state.id) };
  },
});

/** Who may preside and keep the protocol on the meeting day, and how much stands on the agenda. */
export async function openingFacts(tx: Tx, meeting: LockedMeeting, personIds: readonly string[]) {
  const compositionOn = await findCompositionOn(tx, meeting.heldOn);
  const counted = await sql<{ items: number; unknown: number }>`
    select (select count(*)::int from council_items where school_id = ${tx.schoolId} and meeting_id = ${meeting.id}) as items,
      (select count(*)::int from unnest(${[...personIds]}::uuid[]) as given(id)
        where not exists (select 1 from school_people p where p.school_id = ${tx.schoolId} and p.id = given.id)) as unknown`.execute(
    tx.db,
  );
  return {
    compositionOn,
    members: await membersOf(tx, compositionOn),
    headIds: await holdersOfPost(tx, 'head', meeting.heldOn),
    socialPedagogueIds: await holdersOfPost(tx, 'social-pedagogue', meeting.heldOn),
    quorum: (await schoolOf(tx)).settings.quorum,
    items: counted.rows[0]?.items ?? 0,
    unknownPeople: counted.rows[0]?.unknown ?? 0,
  };
}
