import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { measuresOfMe } from '../contract.ts';
import { MyMeasures } from './my-measures.tsx';
import { done, fakePlans } from './testing/fake-plans.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ru = (text: string) => ({ lang: 'ru' as const, text });
const names = { kk: 'сабаққа қатысуын бақылау', ru: 'контроль посещаемости', en: 'attendance control' };
const asked = (n: number, over: object = {}) => ({
  id: `019b0000-0000-7000-8000-00000000010${n}`,
  pupilName: `Ребенок ${n}`,
  className: '7 «Ә»',
  kindNames: names,
  words: ru('Отмечать каждый урок'),
  form: null,
  dueOn: '2026-12-18',
  frequency: null,
  startsOn: null,
  expected: null,
  outcome: null,
  doneOn: null,
  result: null,
  fileIds: [],
  version: 1,
  when: 'this-week',
  now: null,
  missed: 0,
  progress: null,
  ...over,
});
const weekly = {
  frequency: 'weekly',
  startsOn: '2026-11-02',
  now: { on: '2026-11-30', from: '2026-11-30', to: '2026-12-04', state: 'now' },
  progress: { done: 6, notDone: 0, missed: 2, past: 8, total: 12 },
};

const serve = (rows: readonly object[]) =>
  fakePlans(
    { '/api/plan/measures-of-me': () => measuresOfMe.output.parse({ today: '2026-12-01', rows }) },
    { '/api/plan/mark-window': () => done({ version: 1 }) },
  );

describe('clause 15: the week of whoever answers for measures', () => {
  it('what is late stands first, then this week, then later', async () => {
    serve([asked(1, { ...weekly, when: 'overdue', missed: 2 }), asked(2), asked(3, { when: 'later' })]);
    show(<MyMeasures />, 'ru');
    await screen.findByText('Срок прошел');
    const heads = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(heads).toEqual(['Срок прошел', 'На этой неделе', 'Позже']);
    const [late] = screen.getAllByRole('listitem');
    if (late === undefined) throw new Error('no row');
    expect(within(late).getByText('Ребенок 1')).toBeDefined();
    expect(within(late).getByText('без отметки: 2')).toBeDefined();
    expect(within(late).getByText('выполнено 6 из 8')).toBeDefined();
  });

  it('two taps mark the window of this week as done', async () => {
    const sent = serve([asked(1, weekly)]);
    show(<MyMeasures />, 'ru');
    await userEvent.click(await screen.findByRole('button', { name: 'Выполнено' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Сохранить отметку' }));
    expect(sent).toEqual([
      {
        path: '/api/plan/mark-window',
        input: {
          measureId: asked(1).id,
          on: '2026-11-30',
          version: 0,
          outcome: 'done',
          doneOn: '2026-12-01',
          words: null,
          fileIds: [],
        },
      },
    ]);
  });

  it('not done waits for its why', async () => {
    const sent = serve([asked(1, weekly)]);
    show(<MyMeasures />, 'ru');
    await userEvent.click(await screen.findByRole('button', { name: 'Выполнено' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'не выполнено' }));
    const save = screen.getByRole('button', { name: 'Сохранить отметку' });
    expect(save).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByRole('textbox', { name: /Результат/ }), 'Болел');
    await userEvent.click(save);
    expect(sent[0]?.input).toMatchObject({ outcome: 'not-done', words: ru('Болел') });
  });

  it('a measure with one due day is marked as before, done stands ready', async () => {
    serve([asked(2)]);
    show(<MyMeasures />, 'ru');
    await userEvent.click(await screen.findByRole('button', { name: 'Отметить' }));
    expect(await screen.findByRole('radio', { name: 'выполнено' })).toHaveProperty('checked', true);
    expect(screen.getByRole('button', { name: 'Сохранить отметку' })).toHaveProperty('disabled', false);
  });

  it('quiet shows nothing where nothing is asked', async () => {
    serve([]);
    show(<MyMeasures quiet />, 'ru');
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
