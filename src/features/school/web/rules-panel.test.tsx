// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import { defaultSettings } from '../rules/settings.ts';
import type { Reader } from './reader.ts';
import { RulesPanel } from './rules-panel.tsx';

const names = { kk: 'Мектеп', ru: 'Школа' };
const stored = {
  names,
  shortNames: names,
  bin: '120140000007',
  regionCode: '75',
  address: null,
  phone: null,
  weekDays: 5,
  packId: 'order-61-2023',
  settings: { ...defaultSettings, leadDays: 5 },
  version: 4,
};
const change = {
  id: '019e0000-0000-7000-8000-000000000001',
  setting: 'leadDays',
  was: { leadDays: null },
  becomes: { leadDays: 5 },
  at: '2026-11-16T04:00:00.000Z',
  by: 'Серікқызы Айгүл',
  undoes: false,
  last: true,
};
const phrases = {
  ...change,
  id: '019e0000-0000-7000-8000-000000000002',
  setting: 'phrases',
  was: { phrases: [{ kk: 'Бір', ru: 'Первая' }] },
  becomes: {
    phrases: [
      { kk: 'Бір', ru: 'Первая' },
      { kk: 'Екі', ru: 'Вторая' },
    ],
  },
};
const answers: Readonly<Record<string, unknown>> = {
  'school/profile': stored,
  'school/changed-settings': { rows: [{ setting: 'leadDays', at: change.at, by: change.by }] },
  'school/setting-changes': { rows: [change, phrases], next: null },
  'school/dues-moved': { moved: [], meetings: 0 },
  'school/undo-setting': { version: 5 },
  'school/save-settings': { version: 5 },
};

type Sent = { readonly path: string; readonly body: unknown };

function serve(): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (address: string, options?: { body?: string }) => {
    const path = new URL(address, 'http://school').pathname.replace('/api/', '');
    sent.push({ path, body: options?.body === undefined ? null : JSON.parse(options.body).input });
    return new Response(JSON.stringify({ value: answers[path] }));
  });
  return sent;
}

const head: Reader = { roles: ['head'], today: plainDate('2026-11-20') };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the settings stand in cards, each with its clause or the word that the order has none', async () => {
  serve();
  show(<RulesPanel reader={head} />, 'ru');
  await screen.findByRole('heading', { name: 'Заседание Совета' });
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Заседание Совета',
    'Срок учета',
    'Помощь и специалисты',
    'Языки',
    'Общие компьютеры',
    'Хранение документов',
  ]);
  // Contacts, papers, accounts, screens, years: the order says nothing of these five.
  expect(screen.getAllByText('в приказе нет')).toHaveLength(5);
  expect(screen.getAllByText('п. 16')).toHaveLength(2);
});

test('what follows from another value is said before it is saved, and only then', async () => {
  const sent = serve();
  show(<RulesPanel reader={head} />, 'ru');
  const minutes = await screen.findByRole('textbox', { name: /Минут/u });
  expect(screen.queryByText('Новое время сразу действует во всех открытых окнах школы.')).toBeNull();
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '25');
  expect(screen.getByText('Сейчас - минут: 10. После сохранения - минут: 25.')).toBeDefined();
  expect(screen.getByText('Новое время сразу действует во всех открытых окнах школы.')).toBeDefined();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /документы предлагаются/u }), 'pair');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  await vi.waitFor(() => expect(sent.map(({ path }) => path)).toContain('school/save-settings'));
  expect(sent.find(({ path }) => path === 'school/save-settings')?.body).toEqual({
    version: 4,
    settings: { ...stored.settings, idleMinutes: 25, papersFirst: 'pair' },
  });
});

test('a changed setting says who changed it; its history takes the last change back', async () => {
  const sent = serve();
  show(<RulesPanel reader={head} />, 'ru');
  expect(await screen.findByText('изменено 16 ноября 2026 года, Серікқызы Айгүл')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Когда документы готовы к заседанию: история изменений' }));
  const dialog = within(await screen.findByRole('dialog'));
  const [first, second] = await dialog.findAllByRole('listitem');
  expect(first?.textContent).toContain('16 ноября 2026 года, 09:00 · Серікқызы Айгүл');
  expect(first?.textContent).toMatch(/Былокак в приказе: 3Сталодней: 5/u);
  // Of a list only what differs.
  expect(second?.textContent).toMatch(/БылонетСталоВторая/u);
  await userEvent.click(within(first as HTMLElement).getByRole('button', { name: 'Отменить последнее изменение' }));
  const confirm = within(await screen.findByRole('dialog'));
  expect(await confirm.findByText(/Снова будет записано прежнее значение: как в приказе: 3\./u)).toBeDefined();
  await userEvent.click(confirm.getByRole('button', { name: 'Отменить последнее изменение' }));
  await vi.waitFor(() =>
    expect(sent.find(({ path }) => path === 'school/undo-setting')?.body).toEqual({ changeId: change.id, version: 4 }),
  );
});

test('an administrator reads the settings and their history, and changes nothing', async () => {
  serve();
  show(<RulesPanel reader={{ ...head, roles: ['administrator'] }} />, 'ru');
  expect((await screen.findByRole('textbox', { name: /Минут/u })).closest('fieldset')?.disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Все изменения' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Готовые фразы для протокола')).toBeDefined();
  expect(dialog.queryByRole('button', { name: 'Отменить последнее изменение' })).toBeNull();
});
