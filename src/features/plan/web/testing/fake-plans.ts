import { vi } from 'vitest';

export type Sent = { readonly path: string; readonly input: Record<string, unknown> };
type Answer = { readonly status: number; readonly body: unknown };

/** Answers questions by path and keeps what was performed; drafts are left unanswered. */
export function fakePlans(
  questions: Readonly<Record<string, () => unknown>>,
  deeds: Readonly<Record<string, () => Answer>> = {},
): Sent[] {
  const sent: Sent[] = [];
  const answer = async (url: string, init?: RequestInit): Promise<Response> => {
    const path = url.split('?')[0] ?? '';
    if (init?.method !== 'POST')
      return respond(path in questions ? done(questions[path]?.()) : { status: 404, body: { kind: 'not-found' } });
    const { input } = JSON.parse(init?.body as string) as { input: Record<string, unknown> };
    if (!path.includes('draft')) sent.push({ path, input });
    return respond(deeds[path]?.() ?? done({ version: 4, draft: null }));
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  return sent;
}

export const done = (value: unknown): Answer => ({ status: 200, body: { value } });
const respond = ({ status, body }: Answer): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
