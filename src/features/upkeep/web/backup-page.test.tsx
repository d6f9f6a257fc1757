// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import type { Upkeep } from './backup-page.tsx';
import { CopiesPanel } from './copies-panel.tsx';
import { PhrasePanel } from './phrase-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const upkeep = (part: Partial<Upkeep>): Upkeep => ({
  isOnlySchool: true,
  phraseMadeAt: '2026-11-01T05:00:00.000Z',
  lastDoneAt: null,
  due: null,
  settings: { nightly: true, keep: 7, warnDays: 7, version: 0 },
  rows: [],
  ...part,
});

type Row = Upkeep['rows'][number];
const row = (part: Partial<Row>): Row => ({
  id: '0199a000-0000-7000-8000-000000000001',
  kind: 'asked',
  askedAt: '2026-11-20T21:30:00.000Z',
  endedAt: '2026-11-20T21:31:00.000Z',
  state: 'done',
  share: 1,
  size: 2_516_582,
  missing: 0,
  isHere: true,
  ...part,
});

describe('the copies', () => {
  test('without a phrase none can be made, and the page says why', () => {
    show(<CopiesPanel upkeep={upkeep({ phraseMadeAt: null })} />);
    expect(screen.getByRole('button', { name: 'Сделать копию сейчас' })).toHaveProperty('disabled', true);
    expect(
      screen.getByText('Сначала создайте код восстановления: без него резервную копию никто не откроет.'),
    ).toBeDefined();
    expect(screen.getByText('Копий еще нет')).toBeDefined();
  });

  test('a running one shows how far it is, and no second can be begun', () => {
    show(<CopiesPanel upkeep={upkeep({ rows: [row({ state: 'running', share: 0.318 })] })} />);
    expect(screen.getByText('Копия создается: 31 %')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Сделать копию сейчас' })).toBeNull();
  });

  test('each says when it was made, how large it is, whether it is whole, and where its file is', () => {
    const rows = [
      row({}),
      row({ id: '0199a000-0000-7000-8000-000000000002', kind: 'nightly', isHere: false, missing: 2 }),
      row({ id: '0199a000-0000-7000-8000-000000000003', state: 'failed', isHere: false, size: null }),
    ];
    show(<CopiesPanel upkeep={upkeep({ rows })} />);
    const [first, second, third] = screen.getAllByRole('listitem');
    if (first === undefined || second === undefined || third === undefined) throw new Error('three rows');
    expect(first.textContent).toContain('21 ноября 2026 года, 02:30');
    expect(first.textContent).toContain('вручную · 2,4 МБ');
    expect(within(first).getByRole('link', { name: 'Скачать' }).getAttribute('href')).toBe(
      '/api/backups/0199a000-0000-7000-8000-000000000001',
    );
    expect(second.textContent).toContain('не найдено файлов на диске: 2');
    expect(second.textContent).toContain('файла здесь нет');
    expect(within(third).getByText('не закончена')).toBeDefined();
    expect(within(third).queryByRole('link')).toBeNull();
  });
});

const groups = ['12348', '56789', '90120', '34561', '78902', '12343', '56784', '90125', '34566', '78907'];

/** A server that makes this phrase and takes its groups. */
function serve(): unknown[] {
  const typed: unknown[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const { input } = JSON.parse(init.body as string);
    if (url.endsWith('/make-phrase'))
      return new Response(JSON.stringify({ value: { groups, ask: [3, 8], madeOn: '2026-11-20' } }));
    typed.push(input);
    return new Response(JSON.stringify({ value: {} }));
  });
  return typed;
}

describe('the recovery phrase', () => {
  test('is made by the head alone', () => {
    show(<PhrasePanel madeAt={null} isHead={false} />);
    expect(screen.getByText('Код создает только директор.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Создать код' })).toBeNull();
  });

  test('is shown once on a sheet in three languages, and counts when two groups were typed back rightly', async () => {
    const typed = serve();
    show(<PhrasePanel madeAt={null} isHead />);
    fireEvent.click(screen.getByRole('button', { name: 'Создать код' }));
    expect(await screen.findByText('Тірек: қалпына келтіру коды')).toBeDefined();
    expect(screen.getByText('Tirek: код восстановления')).toBeDefined();
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(groups);
    fireEvent.click(screen.getByRole('button', { name: 'Лист напечатан' }));
    expect(screen.queryByText('90120')).toBeNull();
    const confirm = screen.getByRole('button', { name: 'Подтвердить код' });
    fireEvent.change(screen.getByLabelText('Группа 3'), { target: { value: '90121' } });
    fireEvent.change(screen.getByLabelText('Группа 8'), { target: { value: '90125' } });
    expect(confirm).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Группа 3'), { target: { value: '90120' } });
    fireEvent.click(confirm);
    await vi.waitFor(() =>
      expect(typed).toEqual([
        {
          typed: [
            { number: 3, digits: '90120' },
            { number: 8, digits: '90125' },
          ],
        },
      ]),
    );
    await vi.waitFor(() => expect(screen.queryByLabelText('Группа 3')).toBeNull());
  });
});

describe('the way back', () => {
  test('is told on the page of the copies: by the first page of another machine, or by command', () => {
    show(<RestorePanel />);
    expect(screen.getByText(/Восстановить из резервной копии/u)).toBeDefined();
    expect(screen.getByText('npm run tirek -- restore FILE --data data')).toBeDefined();
  });
});
