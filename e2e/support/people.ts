import type { Page } from 'playwright-core';
import { httpClient, type HttpClient } from '../../src/testing/http-client.ts';
import { password } from '../../src/testing/staff-by-api.ts';
import { button, field } from './controls.ts';
import { newPage, type Journey } from './journey.ts';

export type Who = 'director' | 'deputy' | 'social' | 'psychologist' | 'teacher' | 'maths';

/** Signs in on the page of the door, in a browser of one's own, and comes to My day. */
export async function enter(
  journey: Journey,
  who: Who,
  viewport?: { readonly width: number; readonly height: number },
): Promise<Page> {
  const { t } = journey;
  const page = await newPage(journey, viewport);
  await page.goto('/sign-in');
  await field(page, t('access_web_login')).fill(who);
  await page.getByLabel(t('access_web_password'), { exact: true }).fill(password);
  await button(page, t('access_web_sign_in')).click();
  await page.waitForURL((url) => url.pathname === '/');
  // Inside the frame: the page of the door has a heading as well.
  await page.locator('#content h1').waitFor();
  return page;
}

/** The same person by the API, with a session of its own. */
export async function byApi(journey: Journey, who: Who): Promise<HttpClient> {
  const client = httpClient(journey.tirek.base);
  await client.done('session.sign-in', { login: who, password });
  return client;
}
