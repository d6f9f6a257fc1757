import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { show } from '#ui/testing/show.tsx';
import { findMeasures } from '../rules/find-measures.ts';
import type { LibraryMeasure } from '../rules/library-measure.ts';
import { shippedMeasures } from '../rules/shipped-measures.ts';
import { LibraryDrawer } from './library-drawer.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import { Sharing } from './sharing.tsx';

type Sent = { readonly path: string; readonly input: any };
const shipped = shippedMeasures(order61);
const [first] = findMeasures(shipped, { grounds: ['absence'], age: 13 });
const own: LibraryMeasure = {
  ...(first as LibraryMeasure),
  id: '019b0000-0000-7000-8000-000000000001',
  words: { lang: 'ru', text: 'Вместе идти в школу' },
  own: { id: '019b0000-0000-7000-8000-000000000001', version: 3, byName: 'Гүлнар Н.' },
};

/** Answers the library as the server does, and keeps what was asked and sent. */
function serve(): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string, init?: RequestInit) => {
      const [path = '', query = ''] = url.split('?');
      const input =
        init?.method === 'POST'
          ? JSON.parse(init.body as string).input
          : JSON.parse(new URLSearchParams(query).get('input') ?? '{}');
      sent.push({ path, input });
      const value = path.endsWith('measures')
        ? { measures: findMeasures([own, ...shipped], input) }
        : { added: 1, known: 2 };
      return new Response(JSON.stringify({ value }), { status: 200, headers: { 'content-type': 'application/json' } });
    }),
  );
  return sent;
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 14: the library beside a plan', () => {
  it('offers what fits the child, finds by words, and hands over what was chosen in the order of choosing', async () => {
    const sent = serve();
    const taken: LibraryMeasure[] = [];
    const closed = vi.fn();
    show(
      <LibraryDrawer
        packId={order61.id}
        grounds={['absence']}
        age={13}
        opened
        onClose={closed}
        onTake={(rows) => taken.push(...rows)}
      />,
    );
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByRole('heading', { name: 'Работа с семьей' })).toBeDefined();
    expect(sent[0]?.input).toMatchObject({ grounds: ['absence'], age: 13 });
    expect(drawer.queryByText('Умеет отказаться', { exact: false })).toBeNull();
    const add = drawer.getByRole<HTMLButtonElement>('button', { name: 'Добавить в план (0)' });
    expect(add.disabled).toBe(true);
    await userEvent.click(drawer.getByRole('checkbox', { name: /Вместе идти в школу/u }));
    await userEvent.type(drawer.getByLabelText('Найти'), 'пмпк консультац');
    expect(drawer.queryByRole('checkbox')).toBeNull();
    await userEvent.clear(drawer.getByLabelText('Найти'));
    await userEvent.type(drawer.getByLabelText('Найти'), 'восьми утра');
    await userEvent.click(drawer.getByRole('checkbox'));
    await userEvent.click(drawer.getByRole('button', { name: 'Добавить в план (2)' }));
    expect(taken.map(({ id }) => id)).toEqual([own.id, 'family-absence-message']);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('the whole library is one button away', async () => {
    const sent = serve();
    show(<LibraryDrawer packId={order61.id} grounds={['absence']} age={8} opened onClose={vi.fn()} onTake={vi.fn()} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Вся библиотека' }));
    expect(await screen.findByRole('checkbox', { name: /сказать «нет»/u })).toBeDefined();
    expect(sent.at(-1)?.input).toMatchObject({ grounds: [], age: null });
  });
});

describe("the school's own measures", () => {
  it('a shipped one becomes a copy; the school says once instead of often', async () => {
    const sent = serve();
    show(<MeasureDialog pack={order61} measure={first ?? null} onClose={vi.fn()} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Как часто' }));
    await userEvent.click(await screen.findByRole('option', { name: 'один раз', hidden: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить в библиотеке' }));
    expect(sent.at(-1)?.input).toMatchObject({
      measureId: null,
      measure: { kind: first?.kind, frequency: null, withinDays: 14 },
    });
  });

  it('says what is missing before it can be kept', async () => {
    serve();
    show(<MeasureDialog pack={order61} measure={null} onClose={vi.fn()} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Сохранить в библиотеке' }).disabled).toBe(true);
    expect(screen.getByText(/хотя бы одно основание/u)).toBeDefined();
  });
});

describe('measures by file', () => {
  const give = async (text: string): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file input');
    await userEvent.upload(input, new File([text], 'measures.json', { type: 'application/json' }));
  };
  const { own: _own, id: _id, section: _section, ...said } = own;

  it('a good file is taken and counted; a wrong one says where, and nothing is sent', async () => {
    const sent = serve();
    show(<Sharing pack={order61} measures={[own]} />);
    expect(screen.getByRole('button', { name: 'Свои мероприятия файлом (1)' })).toBeDefined();
    await give(JSON.stringify({ tirek: 'measures', version: 1, measures: [said, { ...said, kind: 'magic' }] }));
    expect(await screen.findByText(/Мероприятие 2, «kind»: такого вида мероприятия нет/u)).toBeDefined();
    expect(sent).toEqual([]);
    await give(JSON.stringify({ tirek: 'measures', version: 1, measures: [said] }));
    expect(await screen.findByText('Добавлено: 1, уже было: 2.')).toBeDefined();
    expect(screen.queryByText(/Мероприятие 2/u)).toBeNull();
    expect(sent).toMatchObject([{ path: '/api/library/take-file', input: { measures: [said] } }]);
  });
});
