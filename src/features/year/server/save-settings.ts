import { resettleDues } from '#features/dossier/server/public.ts';
import { saveSettings as contract } from '#features/school/contract.ts';
import { lockSchool, writeSettings } from '#features/school/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';

/** Clauses 2, 11: what the order leaves to the school; other lead days move the due days of dossiers still open. */
export const saveSettings = deed({
  contract,
  load: async (tx) => ({ ...(await lockSchool(tx)), id: tx.schoolId }),
  decide: ({ input }) => ok(input),
  save: async (tx, input, { actor }) => {
    const version = await writeSettings(tx, input, actor);
    const moved = await resettleDues(tx);
    return { value: { version }, about: { kind: 'school', id: tx.schoolId }, text: { ...input, moved } };
  },
});
