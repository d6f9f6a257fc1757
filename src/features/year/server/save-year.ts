import { saveYear as contract } from '#features/school/rules/calendar-contract.ts';
import { setYear } from '#features/school/rules/set-year.ts';
import { lockYear, writeYear } from '#features/school/server/public.ts';
import { deed } from '#kernel/server/perform.ts';

/** Quarters and breaks move no due day (clause 16: school holidays move nothing); only days off do. */
export const saveYear = deed({
  contract,
  load: async (tx, input) => ({ version: await lockYear(tx, input.schoolYear) }),
  decide: ({ input }) => setYear(input),
  save: async (tx, parts, { input }) => {
    const version = input.version + 1;
    await writeYear(tx, input.schoolYear, version, {
      ...input,
      breaks: [...parts.breaks],
      quarters: [...parts.quarters],
    });
    return { value: { version }, about: { kind: 'school', id: tx.schoolId } };
  },
});
