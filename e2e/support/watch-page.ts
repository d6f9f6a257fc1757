import type { Page, Response } from 'playwright-core';

type Told = { readonly text: string; readonly url: string };

/** Answers the browser reports as errors of its own although they are as the program means them. */
const expected: readonly ((told: Told) => boolean)[] = [
  // Before the door a page asks who is there, and is told «nobody».
  ({ text, url }) => text.includes('status of 401') && url.includes('/api/session/'),
  // A departure asks for a reason (clause 2); `watchAnswers` looks whether it was that.
  ({ text, url }) => text.includes('status of 409') && url.includes('/api/'),
];

/** Every error the browser would show in its console becomes a problem of the journey. */
export function watchPage(page: Page, problems: string[]): void {
  const place = (): string => new URL(page.url()).pathname;
  page.on('console', (message) => {
    const told = { text: message.text(), url: message.location().url };
    if (message.type() !== 'error' || expected.some((one) => one(told))) return;
    problems.push(`console at ${place()}: ${told.text} ${told.url}`);
  });
  page.on('pageerror', (error) => problems.push(`page error at ${place()}: ${error.message}`));
  page.on('response', (answer) => void watchAnswer(answer, problems));
}

/** Of the answers 409 only the question for a reason is expected; somebody else being faster is not. */
async function watchAnswer(answer: Response, problems: string[]): Promise<void> {
  if (answer.status() !== 409) return;
  const body: unknown = await answer.json().catch(() => null);
  const asksReasons = typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'needs-reasons';
  if (!asksReasons) problems.push(`${answer.url()} answered 409: ${JSON.stringify(body)}`);
}
