// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerBy, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { keepDraftsFor } from '#ui/draft-store.ts';
import { PlanListPage } from './plan-list-page.tsx';

const id = (n: number): string => `019e0000-0000-7000-8000-00000000000${n}`;
const classOf = (key: string, grade: number) => ({
  key,
  classId: null,
  grade,
  letter: 'Ә',
  language: 'kk',
  teacherId: null,
});
const rollover = {
  schoolYear: 2027,
  stamp: 's',
  effectiveOn: '2027-09-01',
  sources: [
    { classId: id(1), to: '8-Ә', name: '7 «Ә»', grade: 7, pupils: 2, openCases: 0, teacher: null },
    { classId: id(2), to: null, name: '11 «Ә»', grade: 11, pupils: 1, openCases: 0, teacher: null },
  ],
  classes: [classOf('8-Ә', 8)],
  people: [],
  turned: null,
};
const pupil = (n: number, classId: string, name: string) => ({ pupilId: id(n), classId, name, openCase: false });
const rows = [pupil(3, id(1), 'Айдаров Данияр'), pupil(4, id(1), 'Нұрпейіс Айша'), pupil(5, id(2), 'Талғатов Ерасыл')];
const kept = {
  schoolYear: 2027,
  effectiveOn: '2027-09-02',
  classes: [{ ...classOf('8-Ә', 8), teacherName: 'Омарова Жанна' }],
  sources: rollover.sources.map(({ classId, to }) => ({ classId, to })),
  exceptions: [{ pupilId: id(4), from: id(1), to: null, reason: 'change-of-school' }],
};

beforeEach(() => keepDraftsFor('of-this-test'));
afterEach(() => {
  cleanup();
  keepDraftsFor(null);
  vi.unstubAllGlobals();
});

const items = (name: string): (string | null)[] =>
  within(screen.getByRole('heading', { name }).parentElement as HTMLElement)
    .getAllByRole('listitem')
    .map((one) => one.textContent);

test('the list can be read and printed before anything is done: the usual proposal', async () => {
  const sent = answerBy({ 'year/rollover': () => rollover, 'year/rollover-pupils': () => ({ classId: null, rows }) });
  const print = vi.fn();
  vi.stubGlobal('print', print);
  showScreen(<PlanListPage />, 'ru');
  expect(await screen.findByText('Это еще не сделано: так будет по плану с 1 сентября 2027 года.')).toBeDefined();
  await screen.findByRole('heading', { name: '8 «Ә»' });
  expect(items('8 «Ә»')).toEqual(['Айдаров Данияр (7 «Ә»)', 'Нұрпейіс Айша (7 «Ә»)']);
  await userEvent.click(screen.getByRole('button', { name: /Печат/u }));
  expect(print).toHaveBeenCalledOnce();
  expect(sent.map(({ path }) => path)).not.toContain('year/turn');
});

test('it shows the plan as it was changed, with whoever leaves and why', async () => {
  answerBy({
    'year/rollover': () => rollover,
    'year/rollover-pupils': () => ({ classId: null, rows }),
    'drafts/find': () => ({ draft: { body: kept, savedAt: '2027-06-10T04:00:00Z' } }),
  });
  showScreen(<PlanListPage />, 'ru');
  expect(await screen.findByText('Омарова Жанна')).toBeDefined();
  expect(items('8 «Ә»')).toEqual(['Айдаров Данияр (7 «Ә»)']);
  expect(screen.getByText('Нұрпейіс Айша')?.textContent ?? '').toContain('Айша');
  expect(screen.getByText(/смена школы|другую школу/iu)).toBeDefined();
});
