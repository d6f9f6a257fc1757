import { sql } from 'kysely';
import { stopReading } from '#features/cases/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { cancelMeeting as contract } from '../contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { caseItemsOf, setDues } from './agenda-dues.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting } from './lock-meeting.ts';
import { tellEveryone } from './notice-store.ts';

/** Cancels a meeting before it is opened: its questions wait again, its members read no more. */
export const cancelMeeting = deed({
  contract,
  load: (tx, input) => lockMeeting(tx, input.meetingId, 'change'),
  decide: ({ state }) => moveMeeting(state.state, 'cancel'),
  save: async (tx, next, { state, input, actor }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_meetings')
      .set({ state: next, cancel_reason: input.reason, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    await keepOwnQuestions(tx, state.id);
    await setDues(tx, await caseItemsOf(tx, state.id), null);
    await stopReading(tx, state.id);
    if (!state.afterTheFact) await tellEveryone(tx, { meetingId: state.id, what: 'cancelled', by: actor.personId });
    return { value: { version }, about: aboutMeeting(state.id) };
  },
});

/**
 * A submitted case, the end of a term, a petition and a question of the work plan wait by themselves; what somebody put on
 * this agenda alone goes on to another. One that was carried over before still waits from there.
 */
async function keepOwnQuestions(tx: Tx, meetingId: string): Promise<void> {
  await sql`
    update council_items set outcome = 'rolled-over', version = version + 1
    where school_id = ${tx.schoolId} and meeting_id = ${meetingId} and rolled_from is null
      and plan_row_id is null and kind in ('other', 'petition', 'revise-plan')`.execute(tx.db);
}
