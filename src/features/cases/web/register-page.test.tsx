// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { answerBy, meAs, showScreen } from './testing/show-screen.tsx';
import { RegisterPage } from './register-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const row = {
  id: '00000000-0000-4000-8000-000000000003',
  number: 3,
  schoolYear: 2026,
  pupilId: '00000000-0000-4000-8000-000000000001',
  pupilName: 'Әлиев Данияр',
  className: '7 «Ә»',
  packId: 'order-61-2023',
  state: 'on-record',
  grounds: ['absence'],
  responsibleName: 'Г. Нурланова',
  openedOn: '2026-11-02',
  placedOn: '2026-11-09',
  endsOn: '2027-05-10',
  closedOn: null,
  repeat: false,
  afterTheFact: false,
};

const serve = (rows: readonly unknown[]) =>
  answerBy({
    'session/who-am-i': () => meAs('deputy'),
    'school/classes': () => ({ schoolYear: 2026, rows: [] }),
    'cases/register': () => ({ rows, next: null }),
  });

test('the empty register says what belongs there, in Kazakh too', async () => {
  serve([]);
  showScreen(<RegisterPage />, 'kk');
  expect(await screen.findByText('Ашық іс жоқ')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Өтініштерге өту' }).getAttribute('href')).toBe('/appeals');
});

test('a filter that finds nothing says so, and does not claim that the register is empty', async () => {
  serve([]);
  showScreen(<RegisterPage />, 'ru', '/?ground=absence');
  expect(await screen.findByText('По этому отбору дел нет')).toBeDefined();
  expect(screen.queryByText('Открытых дел нет')).toBeNull();
});

test('a line names the child, the status in the words of the pack and the term; no column sorts (clause 23)', async () => {
  const sent = serve([row]);
  showScreen(<RegisterPage />, 'ru', '/?show=on-record');
  expect((await screen.findByRole('link', { name: 'Әлиев Данияр' })).getAttribute('href')).toBe(`/cases/${row.id}`);
  expect(screen.getByText('Состоит на ВШУ')).toBeDefined();
  expect(screen.getByText('10.05.2027')).toBeDefined();
  for (const head of screen.getAllByRole('columnheader')) expect(head.querySelector('button')).toBeNull();
  expect(sent.find(({ path }) => path === 'cases/register')?.input).toEqual({ show: 'on-record', limit: 30 });
});

test('each line speaks the words of its own pack, and the filter knows the grounds of both', async () => {
  const other = {
    ...row,
    id: '00000000-0000-4000-8000-000000000004',
    pupilName: 'Сәбит Алина',
    packId: 'pedagogical-support-test',
    grounds: ['violence-suffered'],
  };
  serve([row, other]);
  showScreen(<RegisterPage />, 'ru', '/?show=on-record');
  await screen.findByRole('link', { name: 'Сәбит Алина' });
  expect(screen.getByText('Состоит на ВШУ')).toBeDefined();
  expect(screen.getByText('На сопровождении')).toBeDefined();
  const offered = screen.getAllByRole('option').map((option) => option.getAttribute('value'));
  expect(offered).toContain('absence');
  expect(offered).toContain('violence-suffered');
});
