import type { Side } from './prepared-side.ts';

export type Petitioned = {
  /** A refusal written by hand: the act of paper 15. */
  readonly refusal: string;
  /** A petition to the commission that is still a draft, and one that was signed. */
  readonly commissionDraft: string;
  readonly commissionSigned: string;
};

/** Clause 17: one refusal before witnesses; one petition that waits, one signed; the copy of the plan was the offer. */
export async function petitionCommission(side: Side, caseId: string): Promise<Petitioned> {
  const write = async (kind: string): Promise<string> =>
    (
      await side.do('social', 'petitions.write-evidence', {
        caseId,
        kind,
        on: '2026-11-16',
        guardianId: side.ids.guardian,
        byName: 'Г. Нұрланова',
        words: { lang: 'kk', text: 'өзіміз шешеміз' },
        witnesses: kind === 'refused' ? ['Ж. Омарова', 'И. Ли'] : [],
        fileId: null,
      })
    ).evidenceId;
  const refusal = await write('refused');
  await write('no-measures');
  const draft = await side.do('social', 'petitions.start', { caseId, kind: 'parents-duties' });
  const signed = await side.do('deputy', 'petitions.start', { caseId, kind: 'police-register' });
  await side.do('deputy', 'petitions.sign', {
    petitionId: signed.petitionId,
    version: 1,
    signedOn: '2026-11-16',
    signerId: side.ids.people.head,
    fileId: null,
  });
  return { refusal, commissionDraft: draft.petitionId, commissionSigned: signed.petitionId };
}
