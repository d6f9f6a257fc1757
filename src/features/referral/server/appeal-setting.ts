import { sql } from 'kysely';
import { packById } from '#features/procedure/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { schoolOf } from '#features/school/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { CallAtOnce, Danger } from '../contract.ts';
import { whomToCall } from '../rules/whom-to-call.ts';

export type AppealSetting = { readonly pack: Pack; readonly callFor: (danger: readonly Danger[]) => CallAtOnce[] };

/** The pack new appeals come under, and whom this school calls. */
export async function appealSetting(tx: Tx): Promise<AppealSetting> {
  const school = await schoolOf(tx);
  const pack = await packById(tx, school.packId);
  return { pack, callFor: (danger) => whomToCall(danger, school.settings.dangerContacts) };
}

/** Whether the pupil is of this school. Anyone may write about any of them; nothing of the pupil is answered. */
export async function pupilExists(tx: Tx, pupilId: string): Promise<boolean> {
  const found = await sql`select 1 from pupils_pupils where school_id = ${tx.schoolId} and id = ${pupilId}`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}
