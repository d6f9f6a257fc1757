import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Language } from '#kernel/pure/text.ts';
import { show } from '#ui/testing/show.tsx';

export type Sent = { readonly path: string; readonly input: any };
export type Answers = Readonly<Record<string, (input: any) => unknown>>;

/** A server of the test: answers by path, keeps what was sent; a Response is given back as it is. */
export function answerBy(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  const all: Answers = {
    'drafts/find': () => ({ draft: null }),
    'drafts/save': () => ({ savedAt: '2026-11-16T04:00:00Z' }),
    'drafts/drop': () => ({}),
    ...answers,
  };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address, 'http://school');
    const path = url.pathname.replace('/api/', '');
    const input =
      init.body === undefined
        ? JSON.parse(url.searchParams.get('input') ?? '{}')
        : JSON.parse(init.body as string).input;
    sent.push({ path, input });
    const answer = all[path]?.(input);
    if (answer instanceof Response) return answer;
    if (answer === undefined) return new Response(JSON.stringify({ kind: 'not-found' }), { status: 404 });
    return new Response(JSON.stringify({ value: answer }));
  });
  return sent;
}

/** Shows a screen inside a router of its own, so that links and addresses work. */
export function showScreen(screen: ReactNode, language: Language = 'ru', address = '/'): RenderResult {
  const root = createRootRoute({ component: () => screen, notFoundComponent: () => screen });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: [address] }) });
  return show(<RouterProvider router={router} />, language);
}

/** The signed-in person of a test. */
export const meAs = (...roles: readonly string[]) => ({
  accountId: '00000000-0000-4000-8000-00000000000a',
  personId: '00000000-0000-4000-8000-00000000000b',
  name: 'Омарова Жанар',
  shortName: 'Ж. Омарова',
  login: 'zh',
  roles,
  posts: [],
  classIds: [],
  language: 'ru',
  schoolNames: { kk: 'Мектеп', ru: 'Школа' },
  shortSchoolNames: { kk: 'Мектеп', ru: 'Школа' },
  calendarToday: '2026-11-16',
  idleMinutes: 10,
  papersFirst: 'kk',
});
