import { sql } from 'kysely';
import type { LockedCase } from '#features/cases/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperProtocol } from '../rules/check-paper.ts';
import type { Decision } from '../rules/decision.ts';
import { effectsOf } from '../rules/effects-of.ts';
import { applyEffects } from './apply-effects.ts';
import { saveAttendance } from './attendance-store.ts';
import type { PaperState } from './paper-state.ts';
import { scanHash } from './scan-hash.ts';

export type RecordedQuestion = {
  readonly paper: PaperProtocol;
  /** As `paperState` read it and `checkPaper` allowed it. */
  readonly state: PaperState;
  readonly kind: AgendaKind;
  readonly locked: LockedCase;
  readonly decisions: readonly Decision[];
  readonly recordedBy: string;
};

/**
 * Idea 6 of the process: one question of a protocol signed on paper. The meeting is entered closed and its protocol
 * signed, or the question joins the same paper entered before; what was decided takes effect at once, from the meeting
 * day, without a departure. Nothing of it is frozen: the lasting form is the paper, and its scan's hash stands in the
 * trail. Throws where a rule that was to be asked before would refuse.
 */
export async function recordMeeting(
  tx: Tx,
  recorded: RecordedQuestion,
): Promise<{ meetingId: string; itemId: string }> {
  const { paper, state, locked, decisions } = recorded;
  const { meetingId } = state;
  if (state.isNew) await insertMeeting(tx, recorded);
  else await completeMeeting(tx, recorded);
  await saveAttendance(
    tx,
    meetingId,
    [paper.presidingId, paper.secretaryId].flatMap((personId) =>
      personId === null ? [] : [{ personId, present: true, absenceReason: null }],
    ),
  );
  const itemId = await insertItem(tx, recorded);
  const cases = new Map([[locked.id, locked]]);
  const effects = effectsOf([{ itemId, caseId: locked.id, decisions }], cases);
  if (!effects.ok) throw new Error(`${effects.refusal.reason}: ${locked.id}`);
  await applyEffects(tx, effects.value, { meetingId, on: paper.heldOn, protocolNumber: paper.number, cases });
  const about = { kind: 'meeting', id: meetingId, caseId: locked.id, meetingId };
  const text = { paper, scan: await scanHash(tx, paper.fileId), kind: recorded.kind, decisions };
  tx.notes.push({ verb: 'council.record-meeting', clause: 13, about, text });
  return { meetingId, itemId };
}

/** The meeting bears the number of its protocol where that is free; what the paper was not asked for stays empty. */
async function insertMeeting(tx: Tx, { paper, state, recordedBy }: RecordedQuestion): Promise<void> {
  const schoolYear = schoolYearOf(paper.heldOn);
  await sql`
    insert into council_meetings (school_id, id, school_year, number, decision_number, decision_on, called_by, called_on,
      held_on, starts_at, place, format, state, presiding_id, secretary_id, after_the_fact, version)
    select ${tx.schoolId}::uuid, ${state.meetingId}::uuid, ${schoolYear}::smallint,
      case when bool_or(number = ${paper.number}) then max(number) + 1 else ${paper.number} end,
      null, null, ${recordedBy}::uuid, ${tx.today}::date, ${paper.heldOn}::date, null,
      null, null, 'closed', ${paper.presidingId}::uuid, ${paper.secretaryId}::uuid, true, 1
    from council_meetings where school_id = ${tx.schoolId} and school_year = ${schoolYear}`.execute(tx.db);
  await tx.db
    .insertInto('council_protocols')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      meeting_id: state.meetingId,
      number: paper.number,
      state: 'signed',
      signed_on: paper.heldOn,
      from_paper: true,
      scan_id: paper.fileId,
      original_at: paper.originalAt,
      version: 1,
    })
    .execute();
}

/** What was not known when the paper was first entered. */
async function completeMeeting(tx: Tx, { paper, state }: RecordedQuestion): Promise<void> {
  await sql`
    update council_meetings set presiding_id = coalesce(presiding_id, ${paper.presidingId}::uuid),
      secretary_id = coalesce(secretary_id, ${paper.secretaryId}::uuid), version = version + 1
    where school_id = ${tx.schoolId} and id = ${state.meetingId}`.execute(tx.db);
  await sql`
    update council_protocols set scan_id = coalesce(scan_id, ${paper.fileId}::uuid), original_at = coalesce(original_at, ${paper.originalAt})
    where school_id = ${tx.schoolId} and meeting_id = ${state.meetingId}`.execute(tx.db);
}

async function insertItem(tx: Tx, { state, kind, locked, decisions }: RecordedQuestion): Promise<string> {
  const id = newId(tx.now.getTime());
  await sql`
    insert into council_items (school_id, id, meeting_id, position, kind, case_id, speeches, decisions, outcome, version)
    select ${tx.schoolId}::uuid, ${id}::uuid, ${state.meetingId}::uuid, coalesce(max(position), 0) + 1, ${kind},
      ${locked.id}::uuid, ${json([])}, ${json(decisions)}, 'heard', 1
    from council_items where school_id = ${tx.schoolId} and meeting_id = ${state.meetingId}`.execute(tx.db);
  return id;
}
