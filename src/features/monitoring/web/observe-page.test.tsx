// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { ObservePage } from './observe-page.tsx';
import { ids } from './testing/support-fixture.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const mine = {
  today: '2026-12-01',
  children: [{ pupilId: ids.pupil, name: 'Айдаров Данияр', className: '7 «Ә»' }],
  phrases: [
    { id: 'on-time', names: { kk: 'Сабаққа уақытында келді', ru: 'На уроке вовремя', en: 'On time' }, own: false },
    { id: ids.words, names: { kk: 'Дәптерін алып келді', ru: 'Тетрадь с собой' }, own: true },
  ],
  mine: [],
};
const serve = (role: string, over: object = {}) =>
  answerBy({
    'session/who-am-i': () => meAs(role),
    'monitoring/children-of-me': () => ({ ...mine, ...over }),
    'monitoring/observe': () => ({ observationId: ids.observation }),
    'monitoring/undo-observation': () => ({}),
  });

describe('clause 15: an observation in two taps', () => {
  it('the child, the fact, and for ten seconds the way back', async () => {
    const sent = serve('subject-teacher');
    showScreen(<ObservePage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Айдаров Данияр, 7 «Ә»' }));
    await userEvent.click(screen.getByRole('button', { name: 'На уроке вовремя' }));
    await userEvent.click(await screen.findByRole('button', { name: /Отменить \(\d+\)/u }));
    await vi.waitFor(() => expect(screen.queryByText('Записано.')).toBeNull());
    expect(sent.filter(({ path }) => /observe|undo/u.test(path))).toEqual([
      { path: 'monitoring/observe', input: { pupilId: ids.pupil, on: '2026-12-01', phrase: 'on-time', words: null } },
      { path: 'monitoring/undo-observation', input: { observationId: ids.observation } },
    ]);
  });

  it('after ten seconds the way back is gone', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    serve('subject-teacher');
    showScreen(<ObservePage />);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.click(await screen.findByRole('button', { name: 'Айдаров Данияр, 7 «Ә»' }));
    await user.click(screen.getByRole('button', { name: 'Тетрадь с собой' }));
    expect(await screen.findByRole('button', { name: 'Отменить (10)' })).toBeDefined();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(screen.queryByText('Записано.')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(2_500);
    await vi.waitFor(() => expect(screen.queryByText('Записано.')).toBeNull());
  });

  it('who helps nobody is told why; the list of the school is kept by those who see it whole', async () => {
    serve('subject-teacher', { children: [] });
    showScreen(<ObservePage />);
    expect(await screen.findByText('Сейчас нет детей для наблюдений')).toBeDefined();
    expect(screen.queryByText('Фразы школы')).toBeNull();
    cleanup();
    serve('social-pedagogue');
    showScreen(<ObservePage />);
    expect(await screen.findByRole('button', { name: 'Убрать из списка: Тетрадь с собой' })).toBeDefined();
  });
});
