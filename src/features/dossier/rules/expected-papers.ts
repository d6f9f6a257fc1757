import type { Pack } from '#features/procedure/rules/pack.ts';
import type { DossierPaper } from '../contract.ts';
import type { PaperKind, Purpose } from './paper-kind.ts';

export type ExpectedPaper = Pick<DossierPaper, 'kind' | 'need' | 'byRole'>;

/** The papers the case's own pack asks for: before placing (clause 11), before removal (clause 19). */
export function expectedPapers(pack: Pack, purpose: Purpose): ExpectedPaper[] {
  if (purpose === 'placing') return pack.papers.dossier.map(({ kind, need, byRole }) => ({ kind, need, byRole }));
  return pack.papers.forRemoval.map(({ kind, byRole }) => ({ kind, need: 'always', byRole }));
}

/** The paper of that kind, or undefined where the pack does not ask for it. */
export const expectedPaper = (pack: Pack, purpose: Purpose, kind: PaperKind): ExpectedPaper | undefined =>
  expectedPapers(pack, purpose).find((paper) => paper.kind === kind);
