import type { Page } from 'playwright-core';

/** Before the door a page asks who is there and is told «nobody»: the browser reports that answer as an error of its own. */
const expected = [/status of 401 .*/u];

/** Every error the browser would show in its console becomes a problem of the journey. */
export function watchPage(page: Page, problems: string[]): void {
  const place = (): string => new URL(page.url()).pathname;
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    const isDoor = expected.some((one) => one.test(message.text())) && /\/api\/session\//u.test(url);
    if (!isDoor) problems.push(`console at ${place()}: ${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => problems.push(`page error at ${place()}: ${error.message}`));
}
