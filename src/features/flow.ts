/** The river: a feature may use those above it, never below. */
export const flow = [
  'procedure',
  'school',
  'access',
  'pupils',
  'documents',
  'cases',
  'referral',
  'dossier',
  'plan',
  'term',
  'council',
  'links',
  'records',
  'year',
  'upkeep',
  'overview',
] as const;
