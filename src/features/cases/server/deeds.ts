import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { assignResponsible } from './assign-responsible.ts';
import { assignSupport } from './assign-support.ts';
import { caseCard } from './card.ts';
import { register } from './register.ts';
import { caseTrail } from './trail.ts';
import { unsealCase } from './unseal.ts';

/** What the register answers and does. */
export const casesDeeds: readonly (AnyDeed | AnyReading)[] = [
  register,
  caseCard,
  caseTrail,
  unsealCase,
  assignSupport,
  assignResponsible,
];
