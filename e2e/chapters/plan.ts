import { button, choose, field, link, pick, typeDay } from '../support/controls.ts';
import { idOf, phone, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { enter } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing } from '../support/words.ts';

/** A part of the words of two measures of the library, each done once. */
const wanted = {
  kk: ['Сабақ босатудың себебін бірге анықтау', 'қарыздарды тапсыру кестесі'],
  ru: ['Вместе понять причину пропусков', 'График сдачи задолженностей'],
} as const;

/** Clauses 12, 14, 15: the draft plan starts from a cause; measures are taken from what suits the grounds. */
export async function planIsDrafted(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'social');
  await page.goto(`/cases/${idOf(journey, 'case')}/plan`);
  await button(page, t('plan_start')).click();
  await field(page, t('plan_goal')).fill(textOf(lang, 'goal').text);
  await button(page, t('plan_add_cause')).click();
  await field(page, t('plan_cause_n', { n: 1 })).fill(textOf(lang, 'cause').text);
  await button(page, t('plan_library')).click();
  const library = page.getByRole('dialog', { name: t('library_drawer_title') });
  for (const words of wanted[lang]) await library.getByRole('checkbox', { name: containing(words) }).check();
  await look(journey, page, 'library-of-measures');
  await button(library, t('library_drawer_add', { n: wanted[lang].length })).click();
  const fill = page.getByRole('group', { name: t('plan_fill_hint') });
  await typeDay(fill, t('plan_due_on'), '2027-03-19');
  await pick(page, field(fill, t('plan_responsible')), { typed: 'Омар', option: 'Омарова' });
  await button(fill, t('plan_fill')).click();
  for (const n of wanted[lang].keys()) {
    const row = page.getByRole('row', { name: t('plan_measure_n', { n: n + 1 }), exact: true });
    await row.getByRole('gridcell').first().click();
    await field(row, t('plan_what')).fill(textOf(lang, 'goal').text);
  }
  await page.getByText(t('plan_complete')).waitFor();
  await look(journey, page, 'plan-being-drafted');
  const saved = page.waitForResponse((answer) => answer.url().includes('/api/plan/save-plan') && answer.ok());
  await button(page, t('plan_save')).click();
  await saved;
  await page.setViewportSize(phone);
  await look(journey, page, 'plan-draft-on-a-phone');
}

/** Clause 14: one copy goes to the mother; My day reminds of it until it is recorded. */
export async function copyIsHandedOver(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'social');
  await link(page, t('overview_act_copy_not_delivered')).first().click();
  await page.waitForURL(/tab=plan/u);
  await button(page, t('plan_copy_hand')).click();
  const asks = page.getByRole('dialog', { name: t('plan_copy_title') });
  await look(journey, page, 'copy-being-handed-over');
  await button(asks, t('plan_copy_save')).click();
  await asks.waitFor({ state: 'detached' });
  await page.getByText(t('plan_copy_handed')).first().waitFor();
  await look(journey, page, 'plan-in-force');
}

/** Clause 15: whoever answers for a measure says what came of it, from My day on a phone. */
export async function measureIsDone(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'teacher', phone);
  const marks = button(page, t('plan_mark'));
  await marks.first().waitFor();
  const before = await marks.count();
  await marks.first().click();
  const asks = page.getByRole('dialog');
  await choose(asks, t('plan_outcome_done'));
  await field(asks, t('plan_result')).fill(textOf(lang, 'result').text);
  await look(journey, page, 'measure-being-marked');
  await button(asks, t('plan_mark_save')).click();
  await asks.waitFor({ state: 'detached' });
  await marks.nth(before - 1).waitFor({ state: 'detached' });
  await look(journey, page, 'measures-after-the-mark');
}

/** Clause 14: for a longer term the plan is revised; the new days stand in it before the Council approves it. */
export async function planIsRevised(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'social');
  await page.goto(`/cases/${idOf(journey, 'case')}/plan`);
  await button(page, t('plan_revise')).click();
  // What is done already stays in the former plan: only the other measure is copied.
  const row = page.getByRole('row', { name: t('plan_measure_n', { n: 1 }), exact: true });
  await row.getByRole('gridcell').nth(3).click();
  await typeDay(row, t('plan_due_on'), '2027-06-18');
  await look(journey, page, 'plan-being-revised');
  const saved = page.waitForResponse((answer) => answer.url().includes('/api/plan/save-plan') && answer.ok());
  await button(page, t('plan_save')).click();
  await saved;
}
