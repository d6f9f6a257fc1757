import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, type Departure } from '#kernel/pure/result.ts';
import type { DossierPaper, DossierView } from '../contract.ts';
import { paperOnTime } from './paper-on-time.ts';
import type { Purpose } from './paper-kind.ts';

/**
 * Clause 11: what of the dossier differs from the order when its item is heard on `today`. A paper due only if needed
 * is missing too until it is attached or it is written why not. Missing papers for removal are a matter of clause 19
 * (`removalPapers`); being late is asked of them as of all. Where the school explained once that it has no such
 * specialist, `dossier-specialist-missing` carries that explanation and nobody is asked again (clause 2).
 */
export function dossierDepartures(view: DossierView, today: PlainDate, purpose: Purpose): Departure[] {
  const missing = purpose === 'placing' ? view.papers.filter(isMissing) : [];
  const late = view.papers.filter((paper) => isLate(paper, view, today));
  return [
    ...about(
      'dossier-paper-missing',
      missing.filter((paper) => paper.noSpecialist === undefined),
      view,
    ),
    ...missing.flatMap((paper) => nobodyToWrite(paper, view)),
    ...about('dossier-paper-late', late, view),
  ];
}

function nobodyToWrite({ kind, byRole, noSpecialist }: DossierPaper, view: DossierView): Departure[] {
  if (noSpecialist === undefined) return [];
  const { since, why } = noSpecialist;
  const explained = why.kk === why.ru ? why.kk : `${why.kk} / ${why.ru}`;
  const facts = { papers: [kind], role: byRole, since, why: explained, caseId: view.caseId };
  return [{ ...departure('dossier-specialist-missing', 11, facts), explained }];
}

export const isMissing = (paper: Pick<DossierPaper, 'state'>): boolean =>
  paper.state === 'expected' || paper.state === 'asked';

/** Handed in, but after the due day. */
function isLate(paper: DossierPaper, view: DossierView, today: PlainDate): boolean {
  const handedIn = paper.state === 'written' || paper.state === 'received';
  return handedIn && paperOnTime({ writtenOn: paper.writtenOn, dueOn: view.dueOn }, today) === false;
}

function about(what: string, papers: readonly DossierPaper[], view: DossierView): Departure[] {
  if (papers.length === 0) return [];
  return [departure(what, 11, { papers: papers.map((paper) => paper.kind), caseId: view.caseId })];
}
