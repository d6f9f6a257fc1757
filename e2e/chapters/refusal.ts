import type { Locator, Page } from 'playwright-core';
import { familyWords } from '#features/links/server/pages/family-page-words.ts';
import { pageWords } from '#features/links/server/pages/page-words.ts';
import { button, explain, field, pick } from '../support/controls.ts';
import { idOf, narrow, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { enter } from '../support/people.ts';
import { scan } from '../support/scan.ts';
import { textOf } from '../support/text-of.ts';
import { containing, packWord, pack } from '../support/words.ts';

/** Clause 17: the mother reads what follows, and refuses the help on her own page, without scripts. */
export async function motherRefusesHelp(journey: Journey, link: string, code: string): Promise<void> {
  const { lang } = journey;
  const context = await journey.browser.newContext({ viewport: narrow, javaScriptEnabled: false });
  journey.contexts.add(context);
  const page = await context.newPage();
  await page.goto(`${link}?lang=${lang}`);
  await page.getByLabel(pageWords.codeLabel[lang]).fill(code);
  await page.getByRole('button', { name: pageWords.open[lang] }).click();
  await page.getByRole('link', { name: familyWords.words[lang], exact: true }).click();
  await page.getByRole('link', { name: familyWords.refuseLink[lang] }).click();
  await page.getByRole('heading', { name: familyWords.refusalHeading[lang] }).waitFor();
  await page.getByLabel(familyWords.refusalWhy[lang]).fill(textOf(lang, 'refusal').text);
  await page.getByLabel(familyWords.refusalRead[lang]).check();
  await page.getByRole('button', { name: familyWords.refusalSend[lang] }).click();
  await page
    .getByText(containing(textOf(lang, 'refusal').text))
    .first()
    .waitFor();
}

/** Clause 17: the refusal stands on the ladder; a petition of the first kind is signed, sent, and answered. */
export async function petitionIsAnswered(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'deputy');
  await page.goto(`/cases/${idOf(journey, 'case')}?tab=family`);
  await page.getByText(t('petitions_what_family_refuse')).first().waitFor();
  await look(journey, page, 'refusal-on-the-ladder');
  const kind = packWord(pack.petitionKinds, 'parents-duties', lang);
  await pick(page, field(page, t('petitions_new_kind')), { option: containing(kind) });
  await button(page, t('petitions_begin')).click();
  const petition = page.getByRole('region', { name: containing(kind) });
  await stepIsTaken(journey, petition, 'sign');
  await stepIsTaken(journey, petition, 'send', t('petitions_way_post'));
  await stepIsTaken(journey, petition, 'receive');
  await stepIsTaken(journey, petition, 'answer', t('petitions_outcome_granted'));
  await petition.getByText(t('petitions_state_answered')).waitFor();
  await look(journey, page, 'petition-answered');
}

type Step = 'sign' | 'send' | 'receive' | 'answer';

async function stepIsTaken(journey: Journey, petition: Locator, step: Step, choice?: string): Promise<void> {
  const { t, lang } = journey;
  await button(petition, t(`petitions_do_${step}`)).click();
  const page: Page = petition.page();
  const asks = page.getByRole('dialog');
  if (choice !== undefined)
    await pick(page, field(asks, t(step === 'send' ? 'petitions_field_way' : 'petitions_field_outcome')), {
      option: choice,
    });
  if (step === 'answer') await field(asks, t('petitions_field_words')).fill(textOf(lang, 'reply').text);
  if (step === 'sign') await asks.locator('input[type=file]').setInputFiles(scan('petition.png'));
  await explain(journey, button(asks, t(`petitions_do_${step}`)), petition.getByText(t(`petitions_step_${step}`)));
}
