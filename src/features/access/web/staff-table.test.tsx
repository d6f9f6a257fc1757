// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { StaffTable } from './staff-table.tsx';

type Sent = { readonly url: string; readonly input: any };
const sent: Sent[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (init.method !== 'POST') return new Response(JSON.stringify({ kind: 'not-found' }), { status: 404 });
    sent.push({ url, input: JSON.parse(init.body as string).input });
    return new Response(JSON.stringify({ value: { added: 2 } }));
  });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const line = (number: number): HTMLElement => screen.getByRole('listitem', { name: `Строка ${number}` });
const cell = (number: number, label: string): HTMLInputElement => within(line(number)).getByLabelText(label);
const paste = (into: HTMLElement, text: string): boolean =>
  fireEvent.paste(into, { clipboardData: { getData: () => text } });
const namesIn = (number: number): string[] => ['Фамилия', 'Имя', 'Отчество'].map((label) => cell(number, label).value);

describe('rows pasted into the table of the staff', () => {
  test('from a spreadsheet become lines with their posts, headings left out, and go to the server as they stand', async () => {
    show(<StaffTable onAdded={() => undefined} />);
    const rows = [
      'ФИО\tДолжность',
      'Серікқызы Айгүл Болатқызы\tзаместитель директора по ВР',
      'Омарова Жанна\tучитель истории, классный руководитель',
      '',
    ];
    expect(paste(cell(1, 'Фамилия'), rows.join('\r\n'))).toBe(false);
    expect(namesIn(1)).toEqual(['Серікқызы', 'Айгүл', 'Болатқызы']);
    expect(namesIn(2)).toEqual(['Омарова', 'Жанна', '']);
    expect(screen.getAllByRole('listitem', { name: /^Строка/u })).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Добавить и пригласить' }));
    await vi.waitFor(() => expect(sent.map((one) => one.url)).toContain('/api/access/add-staff'));
    expect(sent.find((one) => one.url === '/api/access/add-staff')?.input).toEqual({
      people: [
        { name: { family: 'Серікқызы', given: 'Айгүл', patronymic: 'Болатқызы' }, posts: ['deputy'] },
        { name: { family: 'Омарова', given: 'Жанна' }, posts: ['subject-teacher', 'class-teacher'] },
      ],
    });
  });

  test('stand before the line they were pasted into, and leave what was typed', () => {
    show(<StaffTable onAdded={() => undefined} />);
    fireEvent.change(cell(1, 'Фамилия'), { target: { value: 'Есенов' } });
    paste(cell(1, 'Имя'), 'Ли\tИрина\nКасымова\tДинара');
    expect([namesIn(1), namesIn(2), namesIn(3)]).toEqual([
      ['Ли', 'Ирина', ''],
      ['Касымова', 'Динара', ''],
      ['Есенов', '', ''],
    ]);
  });

  test('a single name is pasted as any text is', () => {
    show(<StaffTable onAdded={() => undefined} />);
    expect(paste(cell(1, 'Фамилия'), 'Ли')).toBe(true);
    expect(screen.getAllByRole('listitem', { name: /^Строка/u })).toHaveLength(1);
  });

  test('works on a page opened by plain http, where browsers make no random ids', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    show(<StaffTable onAdded={() => undefined} />);
    paste(cell(1, 'Фамилия'), 'Ли\tИрина\nКасымова\tДинара');
    expect(namesIn(2)).toEqual(['Касымова', 'Динара', '']);
  });
});
