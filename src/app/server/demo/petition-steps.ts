import { recordStep, savePetition, signPetition, startPetition, writeEvidence } from '#features/petitions/contract.ts';
import type { DemoCase } from './case-steps.ts';
import { petitionWords, typed } from './words.ts';
import type { World } from './world.ts';

/** Clause 17: help offered, turned down before witnesses and not acted on; the petition signed by the head and sent. */
export async function petitionCommission(world: World, one: DemoCase): Promise<void> {
  const { hand, idOf, day } = world;
  const [guardianId = ''] = one.pupil.guardians;
  const line = { caseId: one.id, guardianId, byName: 'Төребек Мерей Дарханқызы', fileId: null };
  const write = async (kind: 'offered' | 'refused' | 'no-measures', offset: number): Promise<string> => {
    const witnesses = kind === 'refused' ? ['Г. Оспанова', 'Н. Сейітқали'] : [];
    const words = typed(one.lang, petitionWords[kind]);
    return (await hand.act('social', writeEvidence, { ...line, kind, on: day(offset), words, witnesses })).evidenceId;
  };
  await write('offered', -40);
  const act = await write('refused', -30);
  await write('no-measures', -15);
  const { petitionId } = await hand.act('social', startPetition, { caseId: one.id, kind: 'parents-duties' });
  await hand.act('social', savePetition, {
    petitionId,
    version: 1,
    body: {
      danger: false,
      guardianIds: [guardianId],
      facts: typed(one.lang, petitionWords.facts),
      work: null,
      request: null,
      leftOut: [],
      enclosures: [{ paper: 'help-refusal-act', subjectId: act }],
      itemId: null,
    },
  });
  const on = hand.now();
  const fileId = await hand.scan('social', 'petition.pdf');
  await hand.act('social', signPetition, { petitionId, version: 2, signedOn: on, signerId: idOf('head'), fileId });
  await hand.act('social', recordStep, {
    petitionId,
    version: 3,
    step: { verb: 'send', on, way: 'post', number: '118' },
  });
}
