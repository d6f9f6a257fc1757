import { resettleDues } from '#features/dossier/server/public.ts';
import { saveProfile as contract } from '#features/school/contract.ts';
import { lockSchool, weekChange, writeProfile, writeWeek } from '#features/school/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';

/** Another week moves days off in lieu, and with them due days of open dossiers (clause 11). */
export const saveProfile = deed({
  contract,
  load: async (tx) => ({ ...(await lockSchool(tx)), id: tx.schoolId }),
  decide: ({ input }) => ok(input),
  save: async (tx, input, { state }) => {
    const about = { kind: 'school', id: tx.schoolId };
    if (input.weekDays === state.weekDays) return { value: { version: await writeProfile(tx, input) }, about };
    const { dropped, added } = await weekChange(tx, input.weekDays);
    await writeWeek(tx, { dropped, added });
    const version = await writeProfile(tx, input);
    const week = { dropped, added: added.map(({ date }) => date), moved: await resettleDues(tx) };
    return { value: { version }, about, text: { ...input, week } };
  },
});
