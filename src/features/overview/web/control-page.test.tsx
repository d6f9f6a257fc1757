// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import type { ControlRow, ControlSection } from '../contract.ts';
import { ControlPage } from './control-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const idOf = (n: number): string => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const row = (over: Partial<ControlRow> & Pick<ControlRow, 'kind' | 'clause' | 'since'>): ControlRow => ({
  key: `${over.kind}:${over.since}`,
  caseId: null,
  meetingId: null,
  pupilName: null,
  className: null,
  number: null,
  what: null,
  reason: null,
  ...over,
});
const child = { pupilName: 'Әлиев Данияр', className: '7 «Ә»', caseId: idOf(1) };

const sections: Readonly<Record<ControlSection, readonly ControlRow[]>> = {
  overdue: [
    row({ ...child, kind: 'measures-overdue', clause: 15, since: row0('2026-11-02'), number: 2 }),
    row({ kind: 'meeting-not-held', clause: 5, since: row0('2026-11-13'), meetingId: idOf(5), number: 4 }),
  ],
  departures: [
    row({
      ...child,
      kind: 'departure',
      clause: 9,
      since: row0('2026-11-10'),
      what: 'parents-not-invited',
      reason: 'анасы емделіп жатыр',
    }),
  ],
  unsigned: [row({ kind: 'protocol-to-sign', clause: 13, since: row0('2026-11-12'), meetingId: idOf(6), number: 3 })],
  undelivered: [],
};

function row0(day: string): ControlRow['since'] {
  return day as ControlRow['since'];
}

const serve = (counts: Partial<Record<ControlSection, number>> = {}, role = 'head') =>
  answerBy({
    'session/who-am-i': () => meAs(role),
    'overview/control': ({ section, after }: { section: ControlSection; after: unknown }) => ({
      today: '2026-11-16',
      count: counts[section] ?? sections[section].length,
      rows:
        after === null
          ? sections[section]
          : [row({ ...child, kind: 'term-over', clause: 16, since: row0('2026-11-15') })],
      next: after === null && counts[section] !== undefined ? { since: '2026-11-13', key: 'meeting-not-held:x' } : null,
    }),
  });

const part = async (name: RegExp): Promise<HTMLElement> => await screen.findByRole('region', { name });

describe('clause 10: the control page', () => {
  it('shows four sections with their counts; each duty says what, since when, under which clause, and where it is done', async () => {
    serve();
    showScreen(<ControlPage />, 'ru');
    const overdue = await part(/^Просрочено 2/u);
    expect(within(overdue).getByText('2 мероприятия просрочены: Әлиев Данияр, 7 «Ә»')).toBeTruthy();
    expect(within(overdue).getByText('с 2 ноября')).toBeTruthy();
    expect(
      within(overdue)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([`/cases/${idOf(1)}?tab=plan`, `/council/meetings/${idOf(5)}`]);
    expect(
      within(overdue)
        .getAllByRole('button')
        .map((chip) => chip.textContent),
    ).toEqual(['п. 15', 'п. 5']);
    const departures = await part(/^Отступления от рекомендаций 1/u);
    expect(within(departures).getByText(/не приглашены: Әлиев Данияр/u)).toBeTruthy();
    expect(within(departures).getByText('10 ноября · Причина: анасы емделіп жатыр')).toBeTruthy();
    const unsigned = await part(/^Не подписано 1/u);
    expect(within(unsigned).getByRole('link').getAttribute('href')).toBe(`/council/meetings/${idOf(6)}/protocol`);
    expect(within(await part(/^Не вручено 0/u)).getByText('Все вручено.')).toBeTruthy();
  });

  it('brings the next page of one section only when asked', async () => {
    const sent = serve({ overdue: 3 });
    showScreen(<ControlPage />, 'kk');
    const overdue = await part(/^Мерзімі өткендер 3/u);
    expect(sent.filter(({ path }) => path === 'overview/control')).toHaveLength(4);
    await userEvent.click(within(overdue).getByRole('button', { name: 'Тағы көрсету' }));
    expect(await within(overdue).findByText('Мерзімі өтті, шешім жоқ: Әлиев Данияр, 7 «Ә»')).toBeTruthy();
    expect(sent.at(-1)?.input).toEqual({
      section: 'overdue',
      after: { since: '2026-11-13', key: 'meeting-not-held:x' },
    });
    expect(within(overdue).queryByRole('button', { name: 'Тағы көрсету' })).toBeNull();
  });

  it('a deputy who typed its address learns whose page it is, and is led to My day; nothing is asked', async () => {
    const sent = serve({}, 'deputy');
    showScreen(<ControlPage />, 'ru');
    expect(await screen.findByText('Эту страницу видит директор школы')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'К моему дню' }).getAttribute('href')).toBe('/');
    expect(sent.some(({ path }) => path === 'overview/control')).toBe(false);
  });
});
