// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import { ImportOpen, type Pending } from './import-open.tsx';

const summary = { add: 2, change: 0, same: 0, faulty: 1, skipped: 0, warnings: 0, codes: {}, strange: [] };
const pending: Pending = {
  id: '019a0000-0000-7000-8000-000000000001',
  state: 'open',
  fileName: 'тізім.xlsx',
  encoding: 'utf-8',
  rows: 4,
  headerRow: 1,
  columns: [{ column: 0, heading: 'Тегі', field: 'family', samples: ['Әлиева'] }],
  choices: { enrolledOn: plainDate('2026-09-01'), classes: {}, asBefore: [] },
  summary,
  done: 0,
  refusal: null,
  stalled: false,
  at: '2026-11-16T09:00:00.000Z',
  version: 3,
};
const faulty = {
  row: 3,
  name: 'Болатов Нұрлан',
  skipped: false,
  findings: [{ level: 'error', field: 'bornOn', column: 'E', code: 'born-unreadable', facts: {}, text: '31.02.2012' }],
  changes: [],
};

const sent: { readonly path: string; readonly input: any }[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (url: string, init?: { readonly method?: string; readonly body: string }) => {
    const path = url.split('?')[0] ?? '';
    if (init?.method === 'POST') sent.push({ path, input: JSON.parse(init.body).input });
    const value = path.endsWith('import-findings')
      ? { rows: [faulty], next: null }
      : { version: 4, schoolYear: 2026, rows: [] };
    return new Response(JSON.stringify({ value }), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a list of pupils that waits', () => {
  it('shows each error with its row and column and mends it in place', async () => {
    show(<ImportOpen pending={pending} onTaken={() => undefined} />, 'kk');
    const field = await screen.findByLabelText('Туған күні, E бағаны');
    expect(screen.getByText('3-жол')).toBeTruthy();
    expect(screen.getByText('Мұндай күн жоқ немесе оқылмайды')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '12.03.2012{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      path: '/api/pupils/fix-import',
      input: { importId: pending.id, version: 3, fix: { row: 3, cells: { bornOn: '12.03.2012' } } },
    });
  });

  it('leaves the row out when told', async () => {
    show(<ImportOpen pending={pending} onTaken={() => undefined} />, 'ru');
    await userEvent.click(await screen.findByRole('button', { name: 'Пропустить' }));
    await waitFor(() => expect(sent[0]?.input.fix).toEqual({ row: 3, skip: true }));
  });

  it('cannot be brought in while a row is wrong, and says so', () => {
    show(<ImportOpen pending={pending} onTaken={() => undefined} />, 'ru');
    expect(screen.getByRole('button', { name: 'Внести' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Строк с ошибками: 1. Исправьте их или пропустите.')).toBeTruthy();
  });

  it('is brought in with one press when nothing is wrong', async () => {
    show(<ImportOpen pending={{ ...pending, summary: { ...summary, faulty: 0 } }} onTaken={() => undefined} />, 'en');
    await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
    await waitFor(() =>
      expect(sent[0]).toEqual({ path: '/api/pupils/apply-import', input: { importId: pending.id, version: 3 } }),
    );
  });

  it('asks what an unknown class is', async () => {
    const strange = [{ key: '5Б', rows: 7, readable: true }];
    show(<ImportOpen pending={{ ...pending, summary: { ...summary, strange } }} onTaken={() => undefined} />, 'ru');
    await userEvent.click(screen.getByRole('combobox', { name: '5 «Б»' }));
    await userEvent.click(await screen.findByText('создать класс'));
    await waitFor(() => expect(sent[0]?.input.choices.classes).toEqual({ '5Б': 'new' }));
  });

  it('says where a class was taken as for the list before, and no longer once it is chosen otherwise', async () => {
    const choices = { ...pending.choices, classes: { сегізінші: { take: '8А' } }, asBefore: ['сегізінші'] };
    show(<ImportOpen pending={{ ...pending, choices }} onTaken={() => undefined} />, 'ru');
    expect(await screen.findByText('Так было выбрано в прошлом списке')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'сегізінші' }));
    const field = screen.getByRole('combobox', { name: 'сегізінші' }).closest('.mantine-Select-root') as HTMLElement;
    await userEvent.click(field.querySelector('button') as HTMLElement);
    await waitFor(() => expect(sent[0]?.input.choices).toMatchObject({ classes: {}, asBefore: [] }));
  });
});
