// @vitest-environment jsdom
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { SetupInSettings } from './setup-in-settings.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const founded = ['language', 'school', 'account'];

type House = { readonly done: readonly string[]; hidden: boolean; readonly role?: string };

function open(house: House): { readonly asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const { pathname } = new URL(address, 'http://school');
    asked.push(pathname);
    if (init.method === 'POST') {
      house.hidden = JSON.parse(init.body as string).input.hidden;
      return new Response(JSON.stringify({ value: {} }));
    }
    if (pathname.endsWith('/setup'))
      return new Response(JSON.stringify({ value: { done: house.done, hidden: house.hidden } }));
    return new Response(JSON.stringify({ value: me(house.role ?? 'head') }));
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: SetupInSettings }),
    history: createMemoryHistory(),
  });
  show(<RouterProvider router={router} />);
  return { asked };
}

const me = (role: string) => ({
  accountId: '0199a000-0000-7000-8000-000000000001',
  personId: '0199a000-0000-7000-8000-000000000002',
  name: 'Ахметова Сәуле',
  shortName: 'Ахметова С.',
  login: 'head',
  roles: [role],
  posts: [],
  classIds: [],
  language: 'ru',
  schoolNames: { kk: 'Мектеп', ru: 'Школа' },
  shortSchoolNames: { kk: 'Мектеп', ru: 'Школа' },
  calendarToday: '2026-11-23',
  idleMinutes: 10,
  papersFirst: 'pair',
});

describe('the first steps in the settings', () => {
  test('stand there with their count and the next one as long as steps are open', async () => {
    open({ done: [...founded, 'roster'], hidden: false });
    expect(await screen.findByText('Школа заводится: готово 4 из 6.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Следующий шаг: Сотрудники' }).getAttribute('href')).toBe('/setup/staff');
    expect(screen.getByRole('link', { name: 'Все шаги' }).getAttribute('href')).toBe('/setup');
    expect(screen.queryByRole('button', { name: 'Вернуть на «Мой день»' })).toBeNull();
  });

  test('that were put away can be shown on My day again from here', async () => {
    open({ done: founded, hidden: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Вернуть на «Мой день»' }));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Вернуть на «Мой день»' })).toBeNull());
    expect(screen.getByText('Школа заводится: готово 3 из 6.')).toBeDefined();
  });

  test('are gone when all are done, and not asked for by those who do not keep the school', async () => {
    const { asked } = open({ done: [...founded, 'roster', 'staff', 'composition'], hidden: false });
    await vi.waitFor(() => expect(asked).toContain('/api/overview/setup'));
    expect(screen.queryByText(/Школа заводится/u)).toBeNull();
    cleanup();
    const other = open({ done: founded, hidden: false, role: 'class-teacher' });
    await vi.waitFor(() => expect(other.asked.some((one) => one.includes('who-am-i'))).toBe(true));
    expect(other.asked).not.toContain('/api/overview/setup');
  });
});
