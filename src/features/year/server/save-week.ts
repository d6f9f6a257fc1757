import { resettleDues } from '#features/dossier/server/public.ts';
import type { saveProfile } from '#features/school/contract.ts';
import { weekChange, writeProfile, writeWeek, type ChangedBy } from '#features/school/server/public.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Writes the profile of a school with another week; answers the new version and what the week moved. */
export async function saveWeek(tx: Tx, input: InputOf<typeof saveProfile>, by: ChangedBy) {
  const { dropped, added } = await weekChange(tx, input.weekDays);
  await writeWeek(tx, { dropped, added });
  const version = await writeProfile(tx, input, by);
  const week = { dropped, added: added.map(({ date }) => date), moved: await resettleDues(tx) };
  return { version, week };
}
