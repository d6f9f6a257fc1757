import { saveProfile as contract } from '#features/school/contract.ts';
import { lockSchool, writeProfile } from '#features/school/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { saveWeek } from './save-week.ts';

/** Another week moves days off in lieu, and with them due days of open dossiers (clause 11). */
export const saveProfile = deed({
  contract,
  load: async (tx) => ({ ...(await lockSchool(tx)), id: tx.schoolId }),
  decide: ({ input }) => ok(input),
  save: async (tx, input, { state, actor }) => {
    const about = { kind: 'school', id: tx.schoolId };
    if (input.weekDays === state.weekDays) return { value: { version: await writeProfile(tx, input, actor) }, about };
    const { version, week } = await saveWeek(tx, input, actor);
    return { value: { version }, about, text: { ...input, week } };
  },
});
