// @vitest-environment jsdom
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { SignInPage } from './sign-in-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const answer = (body: unknown): Response => new Response(JSON.stringify(body), { status: 200 });
const demo = {
  password: 'demo',
  people: [{ login: 'deputy', name: 'Кәусар Ө.', post: { kk: 'орынбасар', ru: 'заместитель' } }],
};

function openDoor(more: object): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.startsWith('/api/session/door'))
      return answer({ value: { founded: true, testClock: false, today: '2026-11-16', needsCode: false, ...more } });
    if (init.method !== 'POST') return new Response('{"kind":"not-found"}', { status: 404 });
    sent.push(JSON.parse(typeof init.body === 'string' ? init.body : '').input);
    return answer({ value: { language: 'ru' } });
  });
  const history = createMemoryHistory();
  const router = createRouter({ routeTree: createRootRoute({ component: SignInPage }), history });
  show(<RouterProvider router={router} />);
  return sent;
}

describe('the list of a demonstration', () => {
  test('signs in whoever is chosen, as anybody signs in', async () => {
    const sent = openDoor({ demo });
    fireEvent.click(await screen.findByRole('button', { name: /заместитель/u }));
    await waitFor(() => expect(sent).toEqual([{ login: 'deputy', password: 'demo', shared: false }]));
  });

  test('is not there in a real school', async () => {
    openDoor({});
    await screen.findByLabelText('Логин');
    expect(screen.queryByText('За кого войти?')).toBeNull();
  });
});
