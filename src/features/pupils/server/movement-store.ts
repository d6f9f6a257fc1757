import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { LeaveReason } from '../contract.ts';

type Movement = {
  readonly pupilId: string;
  readonly kind: 'left' | 'arrived';
  readonly onDay: PlainDate;
  readonly reason: LeaveReason | null;
  readonly place: string | null;
  readonly note: string | null;
};

/** A leaving recorded anew takes the place of the one it corrects. */
export async function forgetLeaving(tx: Tx, pupilId: string, from: PlainDate): Promise<void> {
  await tx.db
    .deleteFrom('pupils_movements')
    .where('school_id', '=', tx.schoolId)
    .where('pupil_id', '=', pupilId)
    .where('kind', '=', 'left')
    .where('on_day', '>=', from)
    .execute();
}

/** Keeps beside the dated enrolments why a pupil left and where to, or from where one arrived. */
export async function recordMovement(tx: Tx, movement: Movement): Promise<void> {
  await tx.db
    .insertInto('pupils_movements')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      pupil_id: movement.pupilId,
      kind: movement.kind,
      on_day: movement.onDay,
      reason: movement.reason,
      place: movement.place,
      note: movement.note,
      recorded_at: tx.now,
    })
    .execute();
}

/** The next version of the card. */
export async function raiseVersion(
  tx: Tx,
  card: { readonly pupilId: string; readonly version: number },
): Promise<number> {
  const version = card.version + 1;
  await tx.db
    .updateTable('pupils_pupils')
    .set({ version })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', card.pupilId)
    .execute();
  return version;
}
