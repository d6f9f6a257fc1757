import type { BundlePart, BundleSource } from '#features/documents/server/public.ts';
import { caseFacts } from '#features/plan/server/public.ts';
import { petitionById } from './petition-store.ts';

/** The petition and what it encloses, in the order of its list: papers of one child, each made within the reader's reach. */
export const petitionBundle: BundleSource = {
  kind: 'petition',
  list: async (tx, petitionId, actor) => {
    const petition = await petitionById(tx, petitionId);
    const facts = petition === null ? null : await caseFacts(tx, petition.caseId, actor);
    if (petition === null || facts === null) return null;
    const part = (paper: string, subjectId: string): BundlePart => ({
      paper,
      subjectId,
      caseId: petition.caseId,
      question: null,
    });
    return [
      part('commission-petition', petition.id),
      ...petition.enclosures.map(({ paper, subjectId }) => part(paper, subjectId)),
    ];
  },
};
