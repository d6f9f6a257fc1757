import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import { departure, type Departure } from '#kernel/pure/result.ts';

export type Readiness = {
  readonly kind: AgendaKind;
  readonly caseId: string | null;
  readonly invitation: 'none' | 'made' | 'recorded';
  readonly hasPlan: boolean;
  readonly dossierGaps: readonly Departure[];
};

/** What placing the child now would need written reasons for (clauses 9, 11, 12): shown while there is time to mend it. */
export function itemAhead({ kind, caseId, invitation, hasPlan, dossierGaps }: Readiness): readonly Departure[] {
  if (kind !== 'place' || caseId === null) return [];
  return [
    ...(invitation === 'none' ? [departure('parents-not-invited', 9, { caseId })] : []),
    ...(invitation === 'made' ? [departure('invitation-not-recorded', 9, { caseId })] : []),
    ...dossierGaps,
    ...(hasPlan ? [] : [departure('placed-without-plan', 12, { caseId })]),
  ];
}
