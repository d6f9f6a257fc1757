import { sql } from 'kysely';
import { lockCase } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { refuse } from '#kernel/pure/result.ts';
import { jsonOrNull, json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { addItem as contract } from '../contract.ts';
import { checkItem } from '../rules/check-item.ts';
import { setDues } from './agenda-dues.ts';
import { refreshReaders } from './agenda-readers.ts';
import { lockMeeting } from './lock-meeting.ts';
import { peopleKnown } from './people-known.ts';
import { placeSiblings } from './place-siblings.ts';
import { lockPlanRow } from './plan-row-store.ts';

/** Puts a question on the agenda; the dossier becomes due and the members may read the case (clauses 11, 13). */
export const addItem = deed({
  contract,
  load: async (tx, input, actor) => {
    const meeting = await lockMeeting(tx, input.meetingId, 'change');
    const locked = input.caseId === null ? null : await lockCase(tx, input.caseId, reachOf(actor));
    if (meeting === null || (input.caseId !== null && locked === null)) return null;
    const speakerKnown = await peopleKnown(tx, [input.speakerId]);
    const planRow = input.planRowId === null ? null : await lockPlanRow(tx, input.planRowId);
    if (input.planRowId !== null && planRow === null) return null;
    return { meeting, locked, speakerKnown, planRow, ...(await agendaFacts(tx, input.meetingId, input)) };
  },
  decide: ({ state, input }) => {
    if (!state.speakerKnown) return refuse('person-unknown');
    if (state.planRow !== null && state.planRow.state !== 'open') return refuse('plan-row-not-waiting');
    return checkItem({
      meetingState: state.meeting.state,
      afterTheFact: state.meeting.afterTheFact,
      kind: input.kind,
      caseState: state.locked?.state ?? null,
      question: state.planRow?.question ?? input.question,
      onAgenda: state.onAgenda,
      continues: state.continues,
    });
  },
  save: async (tx, _decided, { state, input }) => {
    const id = newId(tx.now.getTime());
    const position = state.last + 1;
    await tx.db
      .insertInto('council_items')
      .values({
        school_id: tx.schoolId,
        id,
        meeting_id: input.meetingId,
        position,
        kind: input.kind,
        case_id: input.caseId,
        question: jsonOrNull(state.planRow?.question ?? input.question),
        speaker_id: input.speakerId ?? state.planRow?.responsible?.id ?? null,
        rolled_from: input.rolledFrom,
        plan_row_id: state.planRow?.id ?? state.rolledPlanRow,
        speeches: json([]),
        decisions: json([]),
        version: 1,
      })
      .execute();
    if (input.caseId !== null) {
      await setDues(tx, [{ caseId: input.caseId, kind: input.kind }], state.meeting.heldOn);
      await refreshReaders(tx, input.meetingId, input.caseId);
      await placeSiblings(tx, input.meetingId, id);
    }
    const about = { kind: 'council-item', id, caseId: input.caseId, meetingId: input.meetingId };
    return { value: { id, position }, about };
  },
});

type Wanted = { readonly kind: string; readonly caseId: string | null; readonly rolledFrom: string | null };
type AgendaFacts = {
  readonly last: number;
  readonly onAgenda: boolean;
  readonly continues: 'none' | 'rolled-over' | 'something-else';
  /** The row of the work plan the earlier question came from. */
  readonly rolledPlanRow: string | null;
};

async function agendaFacts(tx: Tx, meetingId: string, { kind, caseId, rolledFrom }: Wanted): Promise<AgendaFacts> {
  const found = await sql<{ last: number; on_agenda: boolean; rolled: boolean; plan_row: string | null }>`
    select
      (select coalesce(max(position), 0) from council_items where school_id = ${tx.schoolId} and meeting_id = ${meetingId}) as last,
      exists (select 1 from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
        where i.school_id = ${tx.schoolId} and i.case_id = ${caseId}::uuid and i.kind = ${kind}
          and m.state in ('called', 'opened')) as on_agenda,
      exists (select 1 from council_items i where i.school_id = ${tx.schoolId} and i.id = ${rolledFrom}::uuid
        and (i.outcome = 'rolled-over' or exists (select 1 from jsonb_array_elements(i.decisions) d where d ->> 'kind' = 'adjourn'))
        and i.case_id is not distinct from ${caseId}::uuid) as rolled,
      (select i.plan_row_id from council_items i where i.school_id = ${tx.schoolId} and i.id = ${rolledFrom}::uuid) as plan_row`.execute(
    tx.db,
  );
  const row = found.rows[0];
  const continues = rolledFrom === null ? 'none' : row?.rolled === true ? 'rolled-over' : 'something-else';
  return { last: row?.last ?? 0, onAgenda: row?.on_agenda ?? false, continues, rolledPlanRow: row?.plan_row ?? null };
}
