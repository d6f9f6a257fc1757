import { offer, takeCard } from '#features/transfer/contract.ts';
import { cardText } from '#features/transfer/rules/receiving-card.ts';
import type { DemoCase } from './case-steps.ts';
import { transferWords, typed } from './words.ts';
import type { World } from './world.ts';

/** A made-up school of another town: nobody holds the private half of these keys. */
const otherSchool = cardText({
  schema: 'tirek-receiving-card',
  version: 1,
  bin: '050140000001',
  names: {
    kk: 'Көкшетау қаласының «Бурабай» жалпы білім беретін мектебі',
    ru: 'Общеобразовательная школа «Бурабай» г. Кокшетау',
  },
  sign: 'E5Aa66W_uu-anrEck7HSccQ_GXVBsnCjauNgxAeMjTc',
  box: '2S7KS2AH7WvLtv-HVhTAXMtcchejJYogbOMGVEpqWh8',
});

/** Clause 20: the family moves, and the work done goes to the new school without waiting for the Council. */
export async function passWorkOn(world: World, one: DemoCase): Promise<void> {
  const { hand, day } = world;
  const { bin } = await hand.act('social', takeCard, { text: otherSchool });
  await hand.act('deputy', offer, {
    caseId: one.id,
    toBin: bin,
    language: one.lang,
    words: typed(one.lang, transferWords),
    leavesOn: day(-100),
  });
}
