import { resettleDues } from '#features/dossier/server/public.ts';
import { dropDay as contract } from '#features/school/rules/calendar-contract.ts';
import { lockDay, removeDay } from '#features/school/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';

export const dropDay = deed({
  contract,
  load: async (tx, input) => ((await lockDay(tx, input.day)) ? {} : null),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    await removeDay(tx, input.day);
    const moved = await resettleDues(tx);
    return { value: { moved }, about: { kind: 'school', id: tx.schoolId }, text: { ...input, moved } };
  },
});
