import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { briefInformationPaper } from './brief-information-paper.ts';
import { characteristicPaper } from './characteristic-paper.ts';
import { livingConditionsActPaper } from './living-conditions-act-paper.ts';
import { psychologicalConclusionPaper } from './psychological-conclusion-paper.ts';

/** Papers 3 to 6. */
export const dossierPapers: readonly AnyPaper[] = [
  anyPaper(characteristicPaper),
  anyPaper(psychologicalConclusionPaper),
  anyPaper(livingConditionsActPaper),
  anyPaper(briefInformationPaper),
];
