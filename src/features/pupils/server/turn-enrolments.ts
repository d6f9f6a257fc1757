import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, PlainDate } from '#kernel/pure/plain-date.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { LeaveReason } from '../contract.ts';

/** The rows a turn of the year made and ended, with the last day they had before. */
export const TurnOfEnrolments = z.object({
  made: z.array(z.object({ id: z.string(), endsOn: PlainDate.nullable() })),
  ended: z.array(z.object({ id: z.string(), was: PlainDate.nullable() })),
  movements: z.array(z.string()),
});
export type TurnOfEnrolments = z.infer<typeof TurnOfEnrolments>;

type Place = { readonly enrolmentId: string; readonly pupilId: string; readonly startsOn: PlainDate };
type Turn = {
  readonly from: PlainDate;
  readonly moving: readonly (Place & { readonly classId: string; readonly endsOn: PlainDate | null })[];
  readonly leaving: readonly (Place & { readonly reason: LeaveReason })[];
};

/** Ends these places the day before, begins the new ones and records who left: three statements for any number. */
export async function turnEnrolments(tx: Tx, turn: Turn): Promise<TurnOfEnrolments> {
  const ended = await endPlaces(tx, turn.from, [...turn.moving, ...turn.leaving]);
  const made = turn.moving.map((one) => ({ ...one, id: newId(tx.now.getTime()) }));
  await sql`
    insert into pupils_enrolments (school_id, id, pupil_id, class_id, starts_on, ends_on)
    select ${tx.schoolId}::uuid, r.id, r."pupilId", r."classId", greatest(${turn.from}::date, r."startsOn"), r."endsOn"
    from jsonb_to_recordset(${json(made)}) as r(id uuid, "pupilId" uuid, "classId" uuid, "startsOn" date, "endsOn" date)`.execute(
    tx.db,
  );
  const left = turn.leaving.map(({ pupilId, reason }) => ({ id: newId(tx.now.getTime()), pupilId, reason }));
  await sql`
    insert into pupils_movements (school_id, id, pupil_id, kind, on_day, reason, recorded_at)
    select ${tx.schoolId}::uuid, r.id, r."pupilId", 'left', ${addDays(turn.from, -1)}::date, r.reason, ${tx.now}
    from jsonb_to_recordset(${json(left)}) as r(id uuid, "pupilId" uuid, reason text)`.execute(tx.db);
  return { made: made.map(({ id, endsOn }) => ({ id, endsOn })), ended, movements: left.map((one) => one.id) };
}

async function endPlaces(tx: Tx, from: PlainDate, places: readonly Place[]): Promise<TurnOfEnrolments['ended']> {
  const found = await sql<TurnOfEnrolments['ended'][number]>`
    with old as (
      select id, ends_on from pupils_enrolments
      where school_id = ${tx.schoolId} and id = any(${places.map((one) => one.enrolmentId)}::uuid[])
    )
    update pupils_enrolments e set ends_on = greatest(${from}::date, e.starts_on) - 1 from old
    where e.school_id = ${tx.schoolId} and e.id = old.id returning e.id, old.ends_on as was`.execute(tx.db);
  return found.rows;
}

/** Removes what the turn made and gives back the days it ended; whether it may be is the caller's question. */
export async function undoTurnOfEnrolments(tx: Tx, effects: TurnOfEnrolments): Promise<void> {
  await sql`
    delete from pupils_movements where school_id = ${tx.schoolId} and id = any(${effects.movements}::uuid[])`.execute(
    tx.db,
  );
  await sql`
    delete from pupils_enrolments where school_id = ${tx.schoolId} and id = any(${effects.made.map((one) => one.id)}::uuid[])`.execute(
    tx.db,
  );
  await sql`
    update pupils_enrolments e set ends_on = r.was from jsonb_to_recordset(${json(effects.ended)}) as r(id uuid, was date)
    where e.school_id = ${tx.schoolId} and e.id = r.id`.execute(tx.db);
}
