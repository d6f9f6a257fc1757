import type { DossierView } from '../contract.ts';
import { isMissing } from './dossier-departures.ts';

type RemovalPaper = 'missing' | 'positive' | 'not-positive';
export type RemovalPapers = { readonly classTeacher: RemovalPaper; readonly psychologicalService: RemovalPaper };

/** Clause 19: what the two characteristics for removal say («оң мінездемесі» governs both). */
export function removalPapers(view: Pick<DossierView, 'papers'>): RemovalPapers {
  return {
    classTeacher: stateOf(view, 'characteristic-positive'),
    psychologicalService: stateOf(view, 'psychological-characteristic-positive'),
  };
}

function stateOf(
  view: Pick<DossierView, 'papers'>,
  kind: 'characteristic-positive' | 'psychological-characteristic-positive',
): RemovalPaper {
  const paper = view.papers.find((one) => one.kind === kind);
  if (paper === undefined || isMissing(paper) || paper.state === 'not-needed') return 'missing';
  return paper.positive === true ? 'positive' : 'not-positive';
}
