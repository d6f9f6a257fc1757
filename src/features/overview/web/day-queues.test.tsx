// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { Language } from '#kernel/pure/text.ts';
import { show } from '#ui/testing/show.tsx';
import { DutyKind, type Duty } from '../contract.ts';
import { DayQueues, type CountOf } from './day-queues.tsx';
import { DutiesPage } from './duties-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const today = plainDate('2026-11-16');
const idOf = (n: number): string => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const duty = (kind: Duty['kind'], n: number): Duty => ({
  kind,
  id: idOf(n),
  caseId: idOf(n),
  meetingId: null,
  pupilName: `Оқушы${n} Нұрлан`,
  className: '7 «Ә»',
  personName: null,
  on: today,
  codes: [],
  packId: null,
  number: null,
  danger: false,
});
const many = (kind: Duty['kind'], from: number, count: number): Duty[] =>
  Array.from({ length: count }, (_, index) => duty(kind, from + index));

const day = {
  today,
  duties: [...many('case-waits-for-agenda', 1, 7), ...many('copy-not-delivered', 20, 2), duty('scan-missing', 40)],
  more: ['case-waits-for-agenda' as const],
};
const counts = new Map<DutyKind, number>([
  ['case-waits-for-agenda', 41],
  ['copy-not-delivered', 2],
  ['scan-missing', 1],
]);
const known: CountOf = (kind) => counts.get(kind) ?? 0;

describe('My day: a few rows of each queue, and the true count', () => {
  it('counts what is not shown, and leads to all of it', async () => {
    showScreen(<DayQueues day={day} countOf={known} />, 'ru');
    const before = await screen.findByRole('region', { name: /^К заседанию Совета 41$/u });
    expect(within(before).getAllByText(/^Ждет повестки: Оқушы/u)).toHaveLength(7);
    expect(within(before).getByText('Показаны 7 из 41')).toBeTruthy();
    expect(within(before).getByRole('link', { name: 'Показать все' }).getAttribute('href')).toBe(
      '/day/case-waits-for-agenda',
    );
  });

  it('says no number before it is counted', async () => {
    showScreen(
      <DayQueues day={day} countOf={(kind) => (kind === 'case-waits-for-agenda' ? null : known(kind))} />,
      'ru',
    );
    const before = await screen.findByRole('region', { name: /^К заседанию Совета$/u });
    expect(within(before).queryByText(/Показаны/u)).toBeNull();
    expect(within(before).getByRole('link', { name: 'Показать все' })).toBeTruthy();
    expect(screen.getByRole('region', { name: /^После заседаний 3$/u })).toBeTruthy();
  });

  it('every kind of duty has its queue', async () => {
    const duties = DutyKind.options.map((kind) => duty(kind, 1));
    showScreen(<DayQueues day={{ today, duties, more: [] }} countOf={() => 1} />, 'ru');
    expect(await screen.findAllByRole('listitem')).toHaveLength(DutyKind.options.length);
  });

  it('a queue shown whole has no such row, also that of papers without a scan', async () => {
    showScreen(<DayQueues day={day} countOf={known} />, 'kk');
    const after = await screen.findByRole('region', { name: /^Отырыстан кейін 3$/u });
    expect(within(after).getAllByRole('listitem')).toHaveLength(3);
    expect(within(after).queryByRole('link', { name: 'Бәрін көрсету' })).toBeNull();
    expect(within(after).getByText(/Қағаз хаттаманың сканы жоқ/u)).toBeTruthy();
  });
});

describe('the page of one queue', () => {
  const showAt = (address: string, language: Language = 'ru') => {
    const root = createRootRoute({ notFoundComponent: () => 'Такой страницы нет' });
    const page = createRoute({ getParentRoute: () => root, path: '/day/$kind', component: DutiesPage });
    const history = createMemoryHistory({ initialEntries: [address] });
    return show(<RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history })} />, language);
  };
  const next = { calm: true, day: '2026-11-16', key: idOf(20) };
  const pages = (role: string) =>
    answerBy({
      'session/who-am-i': () => meAs(role),
      'overview/duties': ({ after }) =>
        after === null
          ? { today, count: 22, duties: many('copy-not-delivered', 1, 20), next }
          : { today, count: 22, duties: many('copy-not-delivered', 30, 2), next: null },
    });

  it('brings the next page when asked, and no more', async () => {
    const sent = pages('deputy');
    showAt('/day/copy-not-delivered');
    const queue = await screen.findByRole('region', { name: 'Неврученные экземпляры плана 22' });
    expect(within(queue).getAllByRole('listitem')).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: 'Показать еще' }));
    expect(await screen.findByText(/Оқушы31 Нұрлан/u)).toBeTruthy();
    expect(sent.at(-1)?.input).toEqual({ kind: 'copy-not-delivered', after: next });
    expect(within(queue).getAllByRole('listitem')).toHaveLength(22);
    expect(screen.queryByRole('button', { name: 'Показать еще' })).toBeNull();
  });

  it('tells whoever may not see it whose page it is, and asks the server nothing', async () => {
    const sent = pages('class-teacher');
    showAt('/day/copy-not-delivered');
    expect(await screen.findByText('Этот список видят директор, заместитель и социальный педагог')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'К моему дню' }).getAttribute('href')).toBe('/');
    expect(sent.some(({ path }) => path === 'overview/duties')).toBe(false);
  });

  it('a kind that does not exist is no page', async () => {
    pages('head');
    showAt('/day/nothing');
    expect(await screen.findByText('Такой страницы нет')).toBeTruthy();
  });
});
