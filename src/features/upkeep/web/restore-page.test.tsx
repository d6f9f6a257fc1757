// @vitest-environment jsdom
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { RestorePage } from './restore-page.tsx';
import { ShowSchoolPage } from './show-school-page.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const arrived = { kind: 'arrived', madeAt: '2026-11-20T21:30:00.000Z', app: '0.2.0', size: 2_516_582 };

type Told = { readonly isByScreen?: boolean; readonly needsCode?: boolean };
type Sent = { readonly url: string; readonly input: unknown };

/** An empty installation that tells these states one after another, the last of them for good. */
function open(Page: () => ReactNode, states: readonly unknown[], told: Told = {}): { sent: Sent[]; asked: unknown[] } {
  const left = [...states];
  const sent: Sent[] = [];
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address, 'http://school');
    if (init.method === 'POST') {
      sent.push({ url: url.pathname, input: JSON.parse(init.body as string).input });
      return answer(409, { kind: 'refused', refusal: { reason: 'phrase-mistyped', facts: { numbers: ['3', '7'] } } });
    }
    if (url.pathname === '/api/session/door') {
      const { needsCode = false } = told;
      return answer(200, { value: { founded: false, testClock: false, today: '2026-11-23', needsCode } });
    }
    if (url.pathname === '/api/session/setup-code') return answer(200, { value: { right: true } });
    if (url.pathname !== '/api/upkeep/filling') return answer(404, { kind: 'not-found' });
    asked.push(JSON.parse(url.searchParams.get('input') ?? 'null'));
    const state = left.length > 1 ? left.shift() : left[0];
    return answer(200, { value: { isByScreen: told.isByScreen ?? true, state } });
  });
  const router = createRouter({ routeTree: createRootRoute({ component: Page }), history: createMemoryHistory() });
  show(<RouterProvider router={router} />);
  return { sent, asked };
}

describe('the page that restores a school', () => {
  test('begins with a file; a phrase is asked for once a backup has arrived', async () => {
    open(RestorePage, [{ kind: 'none' }]);
    expect(await screen.findByRole('button', { name: 'Выбрать файл' })).toBeDefined();
    expect(screen.queryByLabelText('Код восстановления')).toBeNull();
  });

  test('says what arrived, sends the phrase as typed, and names the mistyped groups', async () => {
    const { sent } = open(RestorePage, [arrived]);
    expect(await screen.findByText('Копия сделана: 21 ноября 2026 года, 02:30. Размер: 2,4 МБ.')).toBeDefined();
    const button = screen.getByRole('button', { name: 'Восстановить' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Код восстановления'), { target: { value: '12348 56789' } });
    fireEvent.click(button);
    expect((await screen.findByRole('alert')).textContent).toBe('Опечатка: группа 3, 7. Сверьте с листом и исправьте.');
    expect(sent).toEqual([{ url: '/api/upkeep/restore', input: { phrase: '12348 56789' } }]);
  });

  test('shows how far it is to whoever comes back, then what was restored', async () => {
    const restored = { madeAt: arrived.madeAt, schools: 1, rows: 5120, files: 14, entries: 731 };
    open(RestorePage, [
      { kind: 'running', with: 'backup', share: 0.427 },
      { kind: 'done', with: 'backup', restored },
    ]);
    expect(await screen.findByText('Идет восстановление: 42 %')).toBeDefined();
    expect(screen.getByRole('progressbar', { name: 'Ход работы' }).getAttribute('aria-valuenow')).toBe('42');
    expect(await screen.findByText('Школа восстановлена', {}, { timeout: 5000 })).toBeDefined();
    expect(screen.getByText(/Строк данных: 5120, файлов: 14\. Журнал действий .+ \(записей: 731\)/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Войти' })).toBeDefined();
  });

  test('says why it failed, and begins anew with a file', async () => {
    open(RestorePage, [{ kind: 'failed', with: 'backup', reason: 'backup-damaged' }]);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Файл поврежден или это не резервная копия Tirek. Ничего не изменилось: возьмите другую копию.',
    );
    expect(screen.getByRole('button', { name: 'Выбрать файл' })).toBeDefined();
  });

  test('names the command where another server holds the records', async () => {
    open(RestorePage, [{ kind: 'none' }], { isByScreen: false });
    expect(await screen.findByText('npm run tirek -- restore FILE --data DIR')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Выбрать файл' })).toBeNull();
  });

  test('asks another machine for the code of the console first, and sends it along', async () => {
    const { asked } = open(RestorePage, [{ kind: 'none' }], { needsCode: true });
    const code = await screen.findByLabelText('Код из консоли сервера');
    asked.length = 0;
    fireEvent.change(code, { target: { value: 'ABCD-EFGH-JKLM' } });
    fireEvent.click(screen.getByRole('button', { name: 'Дальше' }));
    expect(await screen.findByRole('button', { name: 'Выбрать файл' })).toBeDefined();
    expect(asked).toContainEqual({ setupCode: 'ABCD-EFGH-JKLM' });
  });
});

describe('the page that shows a school with data', () => {
  test('says what it means for the folder before the one press, and sends it', async () => {
    const { sent } = open(ShowSchoolPage, [{ kind: 'none' }]);
    expect(await screen.findByText(/настоящую школу в этой папке завести нельзя/u)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Заполнить' }));
    await vi.waitFor(() => expect(sent).toEqual([{ url: '/api/upkeep/fill-demonstration', input: {} }]));
  });

  test('follows the writing to its end', async () => {
    open(ShowSchoolPage, [
      { kind: 'running', with: 'demonstration', share: 0.5 },
      { kind: 'done', with: 'demonstration', restored: null },
    ]);
    expect(await screen.findByText('Школа записывается: 50 %')).toBeDefined();
    expect(await screen.findByText('Школа для показа готова', {}, { timeout: 5000 })).toBeDefined();
  });
});
