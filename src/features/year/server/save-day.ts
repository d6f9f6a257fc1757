import { resettleDues } from '#features/dossier/server/public.ts';
import { saveDay as contract } from '#features/school/rules/calendar-contract.ts';
import { writeDay } from '#features/school/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';

export const saveDay = deed({
  contract,
  load: () => Promise.resolve({}),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    await writeDay(tx, input);
    const moved = await resettleDues(tx);
    return { value: { moved }, about: { kind: 'school', id: tx.schoolId }, text: { ...input, moved } };
  },
});
