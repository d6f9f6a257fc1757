import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { show } from '#ui/testing/show.tsx';
import type { StoryEntry } from '../rules/story-contract.ts';
import { StoryPanel } from './story-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const caseId = '019b0000-0000-7000-8000-000000000001';
const entry = (id: string, some: object) => ({
  id,
  group: 'help',
  kind: 'contact',
  on: '2026-11-20',
  code: 'talk',
  texts: [],
  names: null,
  byName: null,
  endsOn: null,
  done: null,
  of: null,
  ...some,
});
const words = entry('w', {
  group: 'child',
  kind: 'own-words',
  code: 'said',
  texts: [{ lang: 'kk', text: 'Үйірмеге барғым келеді', other: 'Хочу в кружок' }],
});
const talk = entry('t', { texts: [{ lang: 'ru', text: 'Говорили о сне' }], byName: 'Нұрланова Гүлнар' });
const late = entry('p', { group: 'papers', kind: 'paper', code: 'characteristic', on: '2026-11-02' });

/** Two pages of a story; what was asked is kept. */
function serve(mayPrint = true) {
  const asked: any[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => {
      const input = JSON.parse(new URLSearchParams(url.split('?')[1]).get('input') ?? '{}');
      asked.push(input);
      const next = { on: '2026-11-20', id: 't' };
      const rest = { today: '2026-11-25', pupilName: 'Данияр А.', mayPrint };
      const wanted = (rows: readonly unknown[]) =>
        rows.filter((row) => input.groups.length === 0 || input.groups.includes((row as StoryEntry).group));
      const value = input.after
        ? { ...rest, childWords: [], rows: wanted([late]), next: null }
        : { ...rest, childWords: [words], rows: wanted([words, talk]), next };
      return new Response(JSON.stringify({ value }), { status: 200, headers: { 'content-type': 'application/json' } });
    }),
  );
  return asked;
}

describe('clause 10: the whole story on the page of a case', () => {
  it("begins with the child's own words in the reader's language, then goes day by day, page by page", async () => {
    const asked = serve();
    show(<StoryPanel caseId={caseId} packId={order61.id} />, 'ru');
    const quote = (await screen.findByText('Хочу в кружок', { selector: 'blockquote' })).closest('figure');
    expect(within(quote as HTMLElement).getByText(/Данияр А\./u)).toBeDefined();
    expect(screen.getByText('Беседа · Нұрланова Гүлнар')).toBeDefined();
    expect(screen.queryByText(/Готов документ/u)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Показать еще' }));
    expect(await screen.findByText(/Готов документ: характеристика/u)).toBeDefined();
    expect(asked[1].after).toEqual({ on: '2026-11-20', id: 't' });
  });

  it('is narrowed to what is looked for, and an empty choice says what to do', async () => {
    const asked = serve();
    show(<StoryPanel caseId={caseId} packId={order61.id} />, 'kk');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'отбасы' }));
    expect(await screen.findByText('Басқа топтарды таңдап көріңіз.')).toBeDefined();
    expect(asked.at(-1).groups).toEqual(['family']);
  });

  it('is printed for the parents only by those who see the whole school', async () => {
    serve(false);
    show(<StoryPanel caseId={caseId} packId={order61.id} />, 'ru');
    expect(await screen.findByText('Беседа · Нұрланова Гүлнар')).toBeDefined();
    expect(screen.queryByRole('button', { name: /История для родителей/u })).toBeNull();
  });
});
