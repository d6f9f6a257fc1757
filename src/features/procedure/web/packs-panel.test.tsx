// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import json from '../rules/testing/second-pack.json' with { type: 'json' };
import { PacksPanel } from './packs-panel.tsx';

const today = plainDate('2026-11-16');
const order = {
  id: 'order-61-2023',
  sha256: 'a',
  usableFrom: '2023-03-03',
  shipped: true,
  addedOn: null,
  firstUsedOn: null,
};
const second = {
  ...order,
  id: json.id,
  sha256: 'b',
  usableFrom: '2026-12-01',
  shipped: false,
  addedOn: '2026-11-16',
};

type Sent = { readonly path: string; readonly input: any };

function serve(packs: readonly unknown[], refuse?: object): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const { pathname } = new URL(address, 'http://school');
    if (init.body === undefined) return new Response(JSON.stringify({ value: { packs, inForceId: order.id } }));
    sent.push({ path: pathname, input: JSON.parse(init.body as string).input });
    if (refuse !== undefined) return new Response(JSON.stringify(refuse), { status: 409 });
    return new Response(JSON.stringify({ value: { id: json.id, sha256: 'b' } }));
  });
  return sent;
}

const drop = (text: string): void => {
  const input = document.querySelector('input[type="file"]');
  if (input === null) throw new Error('no field for a file');
  fireEvent.change(input, { target: { files: [new File([text], 'pack.json', { type: 'application/json' })] } });
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('rule packs in the settings', () => {
  test('an unused pack may be taken away, the shipped one not, one in use not', async () => {
    const sent = serve([order, second]);
    show(<PacksPanel today={today} mayAdd />, 'ru');
    expect(await screen.findByText('Педагогическое сопровождение (пакет для испытаний)')).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'Скачать файл' })).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Убрать' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Убрать' }));
    expect(sent).toEqual([{ path: '/api/procedure/remove-pack', input: { id: json.id } }]);
  });

  test('a pack that cases stand under stays, and says since when', async () => {
    serve([order, { ...second, firstUsedOn: '2026-11-10' }]);
    show(<PacksPanel today={today} mayAdd />, 'ru');
    expect(await screen.findByText(/впервые применен 10 ноября/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Убрать' })).toBeNull();
  });

  test.each([
    ['kk', 'grounds.0.names.kk', 'Бос болмауы керек.'],
    ['ru', 'grounds.0.names.kk', 'Не должно быть пустым.'],
    ['en', 'grounds.0.names.kk', 'Must not be empty.'],
  ] as const)('in %s every error stands by its place, and nothing is sent', async (language, path, words) => {
    const sent = serve([order]);
    show(<PacksPanel today={today} mayAdd />, language);
    await screen.findAllByRole('button');
    const faulty = structuredClone(json);
    const [ground] = faulty.grounds;
    if (ground !== undefined) ground.names.kk = '';
    faulty.term.clause = 99;
    drop(JSON.stringify(faulty));
    const row = (await screen.findByText(path)).closest('tr');
    expect(row?.textContent).toContain(words);
    expect(sent).toEqual([]);
  });

  test('a faultless file says what it changes, and waits for a day', async () => {
    const sent = serve([order]);
    show(<PacksPanel today={today} mayAdd />, 'ru');
    await screen.findByRole('button', { name: 'Выбрать файл' });
    drop(JSON.stringify(json));
    expect(await screen.findByText('Материалы до заседания, дней: 3 → 5')).toBeDefined();
    expect(screen.getByText(/^Основания добавлены: /u)).toBeDefined();
    const button = screen.getByRole('button', { name: /^Ввести в действие/u });
    expect(button.hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: /С какого дня/u }), '01.12.2026');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: /^Ввести в действие/u }));
    expect(sent[0]).toMatchObject({ path: '/api/procedure/add-pack', input: { usableFrom: '2026-12-01' } });
    expect(JSON.parse(sent[0]?.input.text)).toEqual(json);
  });

  test('whoever is not the head reads the list and is told who adds', async () => {
    serve([order]);
    show(<PacksPanel today={today} mayAdd={false} />, 'ru');
    expect(await screen.findByText('Набор правил добавляет директор.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Выбрать файл' })).toBeNull();
  });
});
