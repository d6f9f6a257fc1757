import type { Locator, Page } from 'playwright-core';
import type { Journey } from './journey.ts';
import { containing } from './words.ts';

export type Place = Page | Locator;

export const button = (place: Place, name: string): Locator => place.getByRole('button', { name, exact: true });
export const link = (place: Place, name: string): Locator => place.getByRole('link', { name, exact: true });
/** A field by its label; a list one can type into is a field as well. */
export const field = (place: Place, name: string): Locator =>
  place.getByRole('textbox', { name, exact: true }).or(place.getByRole('combobox', { name, exact: true }));
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** Types a day as people do, and leaves the field so that it is read. */
export async function typeDay(place: Place, label: string, day: string): Promise<void> {
  const input = field(place, label).first();
  await input.fill(day.split('-').toReversed().join('.'));
  await input.press('Tab');
}

/** Opens a list, types a part of the name, takes what is offered. */
export async function pick(
  page: Page,
  input: Locator,
  wanted: { readonly typed?: string; readonly option: string | RegExp },
): Promise<void> {
  await input.click();
  if (wanted.typed !== undefined) await input.fill(wanted.typed);
  const option = typeof wanted.option === 'string' ? containing(wanted.option) : wanted.option;
  await page.getByRole('option', { name: option }).first().click();
}

/** A segment or radio, chosen by the keyboard: the input itself lies under its label. */
export async function choose(place: Place, name: string): Promise<void> {
  await place.getByRole('radio', { name, exact: true }).first().press('Space');
}

/** Presses, writes a reason wherever the order is departed from, and waits for what shows that it is done. */
export async function explain(journey: Journey, press: Locator, done: Locator): Promise<void> {
  const page = press.page();
  const asks = dialog(page, journey.t('ui_reason_title'));
  await press.click();
  await done.or(asks).first().waitFor();
  if (!(await asks.isVisible())) return;
  for (const reason of await asks.getByRole('textbox').all()) {
    await reason.fill(journey.lang === 'kk' ? 'Мектептің жағдайы осылай болды' : 'Так сложились обстоятельства школы');
  }
  await button(asks, journey.t('ui_reason_send')).click();
  await asks.waitFor({ state: 'detached' });
  await done.first().waitFor();
}
