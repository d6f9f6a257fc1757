import { sql } from 'kysely';
import { stopReading } from '#features/cases/server/public.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { closeMeeting as contract } from '../contract.ts';
import { checkClosing, type ClosingItem } from '../rules/check-closing.ts';
import { AgendaKindSchema } from '../rules/meeting-view.ts';
import { setDues } from './agenda-dues.ts';
import { aboutMeeting } from './lock-item.ts';
import { lockMeeting, type LockedMeeting } from './lock-meeting.ts';
import { momentOf } from './moment-of.ts';
import { nextNumber } from './next-number.ts';

/** Clause 13: what was decided is heard, the rest rolls over; the protocol of the next number is drafted. */
export const closeMeeting = deed({
  contract,
  load: async (tx, input) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    return meeting === null ? null : { ...meeting, items: await closingItems(tx, meeting.id) };
  },
  decide: ({ state }) => checkClosing(state.state, state.items),
  save: async (tx, next, { state, input, now }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_meetings')
      .set({ state: next, closed_at: input.endsAt === null ? now : momentOf(state.heldOn, input.endsAt), version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    const rolledOver = await settleItems(tx, state.id);
    await stopReading(tx, state.id);
    const protocolNumber = await draftProtocol(tx, state);
    return { value: { version, protocolNumber, rolledOver }, about: aboutMeeting(state.id) };
  },
});

async function closingItems(tx: Tx, meetingId: string): Promise<readonly ClosingItem[]> {
  const found = await sql<ClosingItem>`
    select position, jsonb_array_length(decisions) > 0 as decided,
      (coalesce(heard->>'text', '') <> '' or coalesce(child_words->>'text', '') <> '' or coalesce(wording->>'text', '') <> ''
        or jsonb_array_length(speeches) > 0) as "hasNotes"
    from council_items where school_id = ${tx.schoolId} and meeting_id = ${meetingId} order by position for update`.execute(
    tx.db,
  );
  return found.rows;
}

/** Marks each question heard or rolled over; dossiers of the latter wait for a new meeting and a new due day. */
export async function settleItems(tx: Tx, meetingId: string): Promise<number> {
  const rolled = await sql<{ case_id: string | null; kind: string; outcome: string; adjourned: boolean }>`
    update council_items set outcome = case when jsonb_array_length(decisions) > 0 then 'heard' else 'rolled-over' end
    where school_id = ${tx.schoolId} and meeting_id = ${meetingId} returning case_id, kind, outcome,
      exists (select 1 from jsonb_array_elements(decisions) d where d->>'kind' = 'adjourn') as adjourned`.execute(
    tx.db,
  );
  const left = rolled.rows.filter((row) => row.outcome === 'rolled-over');
  const waiting = rolled.rows
    .filter((row) => row.outcome === 'rolled-over' || row.adjourned)
    .flatMap((row) => (row.case_id === null ? [] : [{ caseId: row.case_id, kind: AgendaKindSchema.parse(row.kind) }]));
  await setDues(tx, waiting, null);
  return left.length;
}

async function draftProtocol(tx: Tx, meeting: LockedMeeting): Promise<number> {
  const number = await nextNumber(tx, meeting.schoolYear);
  await sql`insert into council_protocols (school_id, id, meeting_id, number, state, version)
    values (${tx.schoolId}, ${newId(tx.now.getTime())}, ${meeting.id}, ${number}, 'drafted', 1)`.execute(tx.db);
  return number;
}
