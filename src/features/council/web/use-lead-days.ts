import { profile } from '#features/school/contract.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { packInUse } from '#features/procedure/web/packs.ts';

/** Days before a meeting at which the dossier is due: the school's own number, else the pack's (clause 11). */
export function useLeadDays(): number {
  const school = useAsk(profile, {}).data;
  return school?.settings.leadDays ?? packInUse().leadDays;
}
