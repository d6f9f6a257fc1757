// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen, type Sent } from '#features/cases/web/testing/show-screen.tsx';
import { lendPacks } from '#features/procedure/web/testing/lend-packs.ts';
import { answerUploads } from '#ui/testing/answer-uploads.ts';
import { ImportCasesPage } from './import-cases-page.tsx';

const id = (n: number): string => `019f0000-0000-7000-8000-00000000000${n}`;
const cells = {
  iin: '',
  pupil: 'Айдаров Данияр',
  className: '7 Ә',
  grounds: 'absence',
  facts: '14 сабақ; 3 апта',
  number: '4',
  heldOn: '28.08.2026',
  endsOn: '31.02.2027',
  responsible: 'Нұрланова Гүлнар',
  measure: 'профилактикалық әңгімелесу: аптасына бір рет',
  measureDue: '10.12.2026',
};
const record = {
  pupilId: id(1),
  grounds: [{ code: 'absence', facts: { lang: 'kk', text: '14 сабақ' } }],
  responsibleId: id(2),
  placing: { number: 4, heldOn: '2026-08-28' },
  endsOn: '2027-02-28',
  measures: [
    {
      kind: 'preventive-talk',
      words: { lang: 'kk', text: 'профилактикалық әңгімелесу: аптасына бір рет' },
      responsibleIds: [],
      dueOn: '2026-12-10',
    },
  ],
};
const wrong = {
  row: 7,
  name: 'Айдаров Данияр',
  cells,
  known: false,
  record: null,
  problems: [{ field: 'endsOn', what: 'not-a-day', column: 'G', text: '31.02.2027' }],
};
const before = {
  id: id(3),
  cases: 12,
  enteredBy: 'Омарова Жанар',
  at: '2026-11-10T04:05:00Z',
  takenBackBy: null,
  takenBackAt: null,
};

let sent: Sent[];
beforeEach(() => {
  lendPacks();
  sent = answerBy({
    'session/who-am-i': () => meAs('deputy'),
    'records/imports': () => ({ imports: [before] }),
    'records/enter-cases': () => ({ entered: 1, importId: id(4) }),
    'records/undo-import': () =>
      new Response(
        JSON.stringify({
          kind: 'refused',
          refusal: { reason: 'cases-built-on', facts: { count: 1, names: ['Айдаров Данияр'] } },
        }),
        {
          status: 409,
        },
      ),
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const load = async (): Promise<void> => {
  const input = document.querySelector('input[type=file]');
  await userEvent.upload(input as HTMLInputElement, new File(['x'], 'істер.csv', { type: 'text/csv' }));
};

describe('idea 6: a list of current cases', () => {
  it('a wrong cell is typed anew in its row, which is checked again and keeps its place', async () => {
    const mended = { ...wrong, row: 2, cells: { ...cells, endsOn: '28.02.2027' }, record, problems: [] };
    const texts = answerUploads({ rows: [wrong] }, { rows: [mended] });
    showScreen(<ImportCasesPage />, 'en');
    await screen.findByText(/Spreadsheet/u);
    await load();
    const field = await screen.findByLabelText(/^Term end, .*G/u);
    expect(screen.getByRole('button', { name: 'Enter all: 0' })).toHaveProperty('disabled', true);
    await userEvent.clear(field);
    await userEvent.type(field, '28.02.2027{Enter}');
    await screen.findByText('Protocol No. 4, 28 August 2026; term: 28 February 2027');
    expect(texts[1]).toContain(
      'Айдаров Данияр;7 Ә;absence;"14 сабақ; 3 апта";4;28.08.2026;28.02.2027;Нұрланова Гүлнар',
    );
    expect(
      screen.getByText(/Preventive talk · профилактикалық әңгімелесу: аптасына бір рет · 10 December 2026/iu),
    ).toBeTruthy();
    expect(screen.getByText(/7/u, { selector: '.tk-import-row-head *' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Enter all: 1' }));
    await waitFor(() => expect(sent.find((one) => one.path === 'records/enter-cases')?.input.cases).toHaveLength(1));
    await screen.findByText(/Cases entered: 1/u);
    expect(screen.getAllByRole('button', { name: 'Take this import back' })).toHaveLength(2);
  });

  it('after a list is taken back the page says what became of it and what comes next', async () => {
    answerBy({
      'session/who-am-i': () => meAs('deputy'),
      'records/imports': () => ({ imports: [before] }),
      'records/undo-import': () => ({ removed: 12 }),
    });
    showScreen(<ImportCasesPage />, 'ru');
    await userEvent.click(await screen.findByRole('button', { name: 'Отменить этот список' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Оставить как есть' })).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Отменить этот список' }));
    expect(await screen.findByText('Список отменен, дел удалено: 12')).toBeTruthy();
    expect(screen.getByText(/проверьте ее снова ниже/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'В журнал учета' }).getAttribute('href')).toBe('/register');
  });

  it('a row that is left out no longer asks for help', async () => {
    answerUploads({ rows: [wrong] });
    showScreen(<ImportCasesPage />, 'ru');
    await screen.findByText('Таблица (.xlsx или .csv)');
    await load();
    await userEvent.click(await screen.findByRole('button', { name: 'Пропустить' }));
    expect(screen.getByText('Строка пропущена, она не будет внесена.')).toBeTruthy();
    expect(screen.queryByText('Это не дата')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Исправить' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }));
    expect(screen.getByText('Это не дата')).toBeTruthy();
  });

  it('a list is taken back after it was said what will happen; what holds it up is named', async () => {
    showScreen(<ImportCasesPage />, 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Take this import back' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/The cases entered with this list will be gone: 12/u)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Take this import back' }));
    expect(await dialog.findByText(/work has gone on in 1 cases since \(Айдаров Данияр\)/u)).toBeTruthy();
    expect(sent.find((one) => one.path === 'records/undo-import')?.input).toEqual({ importId: id(3) });
  });
});
