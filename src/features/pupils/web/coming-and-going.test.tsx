// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import { ArriveDialog } from './arrive-dialog.tsx';
import { NewPupilPage } from './pupil-form-page.tsx';
import type { PupilOf } from './pupil-page.tsx';

const classId = '019e0000-0000-7000-8000-000000000007';
const pupilId = '019e0000-0000-7000-8000-000000000001';
const today = plainDate('2026-11-16');
const answers: Readonly<Record<string, unknown>> = {
  'school/classes': {
    schoolYear: 2026,
    rows: [
      {
        id: classId,
        schoolYear: 2026,
        grade: 7,
        letter: 'Ә',
        language: 'kk',
        name: '7 «Ә»',
        teacher: null,
        version: 1,
      },
    ],
  },
  'session/who-am-i': {
    accountId: pupilId,
    personId: pupilId,
    name: 'Нұрланова Гүлнар',
    shortName: 'Г. Нұрланова',
    login: 'g',
    roles: ['social-pedagogue'],
    posts: [],
    classIds: [],
    language: 'ru',
    schoolNames: { kk: 'Мектеп', ru: 'Школа' },
    shortSchoolNames: { kk: 'Мектеп', ru: 'Школа' },
    calendarToday: today,
    idleMinutes: 10,
    papersFirst: 'kk',
  },
  'pupils/add': { pupilId, warnings: [] },
  'pupils/arrive': { version: 3 },
};

const sent: { readonly path: string; readonly input: unknown }[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (address: string, init?: { body?: string }) => {
    const path = new URL(address, 'http://school').pathname.replace('/api/', '');
    if (init?.body !== undefined) sent.push({ path, input: JSON.parse(init.body).input });
    return new Response(JSON.stringify({ value: answers[path] ?? {} }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const type = (name: RegExp, text: string): void => {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};

test('a wholly new pupil is added with the place they came from', async () => {
  const root = createRootRoute({ component: () => <NewPupilPage />, notFoundComponent: () => <NewPupilPage /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  show(<RouterProvider router={router} />, 'ru');
  await screen.findByRole('textbox', { name: /^Фамилия/u });
  type(/^Фамилия/u, 'Жаңабаев');
  type(/^Имя/u, 'Нұрлан');
  type(/^ИИН/u, '130514500122');
  type(/^Дата рождения/u, '14.05.2013');
  await userEvent.click(screen.getByRole('radio', { name: 'мальчик' }));
  await userEvent.click(screen.getByRole('combobox', { name: /^Класс/u }));
  await userEvent.click(await screen.findByRole('option', { name: '7 «Ә»' }));
  type(/^Откуда прибыл/u, 'Караганда, школа № 12');
  await userEvent.click(screen.getByRole('button', { name: 'Добавить ученика' }));
  await vi.waitFor(() => expect(sent.map(({ path }) => path)).toContain('pupils/add'));
  expect(sent.find(({ path }) => path === 'pupils/add')?.input).toMatchObject({
    name: { family: 'Жаңабаев', given: 'Нұрлан' },
    classId,
    enrolledOn: '2026-11-16',
    cameFrom: 'Караганда, школа № 12',
  });
});

test('a pupil comes back: the dialog is sent with Enter, and says what is missing', async () => {
  const onClose = vi.fn();
  show(<ArriveDialog pupil={{ id: pupilId, version: 2 } as PupilOf} today={today} onClose={onClose} />, 'ru');
  const dialog = within(await screen.findByRole('dialog'));
  const place = dialog.getByRole('textbox', { name: /Откуда/u });
  await userEvent.type(place, 'Тараз{Enter}');
  expect(sent).toEqual([]);
  await dialog.findByRole('option', { name: '7 «Ә»' });
  await userEvent.selectOptions(dialog.getByRole('combobox'), '7 «Ә»');
  await userEvent.type(place, '{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([
    { path: 'pupils/arrive', input: { pupilId, version: 2, classId, on: '2026-11-16', place: 'Тараз' } },
  ]);
});
