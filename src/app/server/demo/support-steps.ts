import { writeChildWords } from '#features/monitoring/rules/review-contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { DemoCase } from './case-steps.ts';
import { typed } from './words.ts';
import type { World } from './world.ts';

const said = {
  hard: { kk: 'Химия түсініксіз болып кетті, содан қалып жүрмін.', ru: 'Химия стала непонятной, поэтому я пропускаю.' },
  helps: { kk: 'Бір тақырыпты екі рет түсіндіргенде.', ru: 'Когда одну тему объясняют два раза.' },
  wants: { kk: 'Командада футбол ойнағым келеді.', ru: 'Хочу играть в футбол в команде.' },
} as const;

/** Clause 15: the child is heard when the plan begins. */
export async function hearChild({ hand }: World, one: DemoCase, on: PlainDate): Promise<void> {
  await hand.act('social', writeChildWords, {
    caseId: one.id,
    on,
    declined: false,
    hard: typed(one.lang, said.hard),
    helps: typed(one.lang, said.helps),
    wants: typed(one.lang, said.wants),
  });
}
