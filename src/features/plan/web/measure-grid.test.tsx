import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { PlanBody } from '../contract.ts';
import { PlanPanel } from './plan-panel.tsx';
import { fakePlans } from './testing/fake-plans.ts';
import { ids, measure, planAnswer, planView } from './testing/plan-fixture.ts';

const staff = { rows: [{ id: ids.teacher, name: 'Ли Ирина', external: false, posts: [], classes: [] }], next: null };
const second = '019b0000-0000-7000-8000-000000000015';
const third = '019b0000-0000-7000-8000-000000000016';
const ru = (text: string) => ({ lang: 'ru' as const, text });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A place with room for the table. */
async function table() {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  const sent = fakePlans({
    '/api/plan/of-case': () =>
      planAnswer({
        draft: planView({
          measures: [
            measure({ words: ru('Первое') }),
            measure({ id: second, words: ru('Второе'), causeId: null }),
            measure({ id: third, words: ru('Третье'), responsibleIds: [], responsible: [] }),
          ],
        }),
      }),
    '/api/school/people': () => staff,
  });
  show(<PlanPanel caseId={ids.case} />, 'ru');
  const grid = await screen.findByRole('grid', { name: 'Мероприятия' });
  return { sent, grid, user: userEvent.setup() };
}

const row = (n: number) => screen.getByRole('row', { name: `Мероприятие ${n}` });
const cell = (n: number, column: number): HTMLElement => {
  const found = within(row(n)).getAllByRole('gridcell')[column];
  if (found === undefined) throw new Error('no cell');
  return found;
};

describe('the table of measures by keyboard', () => {
  it('is one stop of Tab; arrows, Home and End go from cell to cell', async () => {
    const { grid, user } = await table();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    cell(1, 0).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(2, 1));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(cell(2, 5));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell(3, 0));
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cell(1, 0));
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(cell(1, 0));
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('Enter opens the fields, Tab goes on to the next cell, Escape leaves', async () => {
    const { user } = await table();
    cell(1, 1).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(within(cell(1, 1)).getByRole('textbox', { name: 'Форма проведения' }));
    await user.keyboard('беседа');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(cell(1, 1));
    expect(cell(1, 1).textContent).toBe('беседа');
    cell(1, 5).focus();
    await user.keyboard('{ArrowRight}{ArrowLeft}');
    expect(document.activeElement).toBe(cell(1, 5));
    await user.keyboard('{Enter}');
    expect(within(cell(1, 5)).getByRole('textbox', { name: 'Ожидаемый результат' })).toBe(document.activeElement);
    await user.keyboard('{Tab}');
    expect(cell(2, 0).contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('Ctrl+Enter adds a row under this one, Alt+arrow moves it, Delete removes it and it can be brought back', async () => {
    const { sent, user } = await table();
    cell(1, 0).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getAllByRole('row', { name: /^Мероприятие \d/ })).toHaveLength(4);
    expect(document.activeElement).toBe(cell(2, 0));
    await user.keyboard('{Delete}');
    expect(screen.getAllByRole('row', { name: /^Мероприятие \d/ })).toHaveLength(3);
    expect(document.activeElement).toBe(cell(2, 0));
    expect(cell(2, 0).textContent).toContain('Второе');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(cell(1, 0).textContent).toContain('Второе');
    expect(document.activeElement).toBe(cell(1, 0));
    await user.keyboard('{Delete}');
    expect(screen.queryByText('Второе')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Вернуть' }));
    expect(cell(1, 0).textContent).toContain('Второе');
    await user.click(screen.getByRole('button', { name: 'Сохранить проект' }));
    expect(sent[0]?.input['measures']).toMatchObject([{ id: second }, { id: ids.measure }, { id: third }]);
  });

  it('the counter goes from one missing cell to the next, and round', async () => {
    const { user } = await table();
    expect(screen.getByText('По приказу не заполнено: 2')).toBeDefined();
    expect(within(cell(2, 2)).getByText('п. 14: на какую причину отвечает?')).toBeDefined();
    const next = screen.getByRole('button', { name: 'К следующей пустой ячейке' });
    await user.click(next);
    expect(document.activeElement).toBe(cell(2, 2));
    await user.click(next);
    expect(document.activeElement).toBe(cell(3, 4));
    await user.click(next);
    expect(document.activeElement).toBe(cell(2, 2));
  });

  it('a click opens a cell; people from outside have their organisation', async () => {
    const { sent, user } = await table();
    await user.click(cell(3, 4));
    await user.type(screen.getByLabelText('Человек не из школы'), 'А. Сапаров');
    await user.type(screen.getByLabelText('Организация'), 'клуб «Жас қанат»');
    await user.click(screen.getByRole('button', { name: 'Добавить еще человека' }));
    await user.type(screen.getByLabelText('Человек не из школы, 2'), 'Е. Ким');
    await user.click(screen.getByRole('button', { name: 'Сохранить проект' }));
    expect(sent[0]?.input['measures']).toMatchObject([
      {},
      {},
      {
        outsiders: [
          { name: 'А. Сапаров', organisation: 'клуб «Жас қанат»' },
          { name: 'Е. Ким', organisation: null },
        ],
      },
    ]);
  });
});

describe('lines pasted from a spreadsheet', () => {
  it('are shown as they would stand, what was not matched is marked, and all of it joins the plan', async () => {
    const { sent, user } = await table();
    await user.click(screen.getByRole('button', { name: 'Вставить из таблицы' }));
    const words = await screen.findByRole('textbox', { name: 'Скопированные строки' });
    await user.click(words);
    await user.paste(
      'Мероприятие\tПричина\tОтветственный\tСрок\nпрофилактическая беседа\t1\tЛи И.\t20.01.2027\nпоход\tбоится класса\tтренер\tвесной',
    );
    const preview = within(screen.getByRole('list', { name: 'Строки, которые войдут в план' }));
    expect(preview.getAllByRole('listitem')).toHaveLength(2);
    expect(preview.getByText('такого сотрудника не нашли')).toBeDefined();
    expect(preview.getByText('срок не прочитан, остался в словах')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Добавить в план: 2' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить проект' }));
    const { causes, measures } = PlanBody.parse(sent[0]?.input);
    expect(causes).toMatchObject([{ id: ids.cause }, { words: { text: 'боится класса' } }]);
    const talk = measures.find((one) => one.words.text === 'профилактическая беседа');
    expect(talk).toMatchObject({ responsibleIds: [ids.teacher], dueOn: '2027-01-20', causeId: ids.cause });
    const walk = measures.find((one) => one.words.text === 'поход; весной');
    expect(walk).toMatchObject({ outsiders: [{ name: 'тренер' }], dueOn: null });
  });
});
