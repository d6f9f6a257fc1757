import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBy, type Sent } from '#features/cases/web/testing/show-screen.tsx';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { show } from '#ui/testing/show.tsx';
import { petitionsOfCase } from '../contract.ts';
import { PetitionsPanel } from './petitions-panel.tsx';

const id = (n: number) => `019b0000-0000-7000-8000-00000000000${n}`;
const caseId = id(1);
const line = (over: object) => ({
  key: `by-hand:${id(4)}`,
  kind: 'offered',
  what: 'by-hand',
  on: '2026-11-02',
  byName: 'Г. Нұрланова',
  guardianName: 'Айдарова Алма',
  words: { lang: 'ru', text: 'предложили занятия' },
  fileId: null,
  evidenceId: id(4),
  witnesses: [],
  version: 1,
  ...over,
});
const draft = {
  id: id(2),
  caseId,
  kind: 'parents-duties',
  state: 'draft',
  danger: false,
  guardianIds: [],
  facts: null,
  work: null,
  request: null,
  leftOut: [],
  enclosures: [],
  itemId: null,
  ladder: null,
  steps: [],
  authorName: 'Серікқызы Айгүл',
  madeOn: '2026-11-10',
  version: 1,
  duty: { duty: 'to-sign', since: '2026-11-10' },
};
const answer = (over: object = {}) =>
  petitionsOfCase.output.parse({
    caseId,
    caseState: 'on-record',
    packId: order61.id,
    today: '2026-11-16',
    ladder: [line({})],
    petitions: [],
    kinds: order61.petitionKinds,
    guardians: [{ id: id(3), name: 'Айдарова Алма', kinship: 'mother' }],
    signers: [{ id: id(5), name: 'Ахметова Сәуле' }],
    items: [],
    enclosable: [
      {
        paper: 'plan',
        subjectId: id(6),
        on: '2026-11-16',
        names: { kk: 'жеке жоспар', ru: 'индивидуальный план', en: 'plan' },
      },
    ],
    danger: false,
    groundsSaid: 1,
    replyDays: 30,
    open: true,
    ...over,
  });
const serve = (over: object = {}): Sent[] =>
  answerBy({
    'petitions/of-case': () => answer(over),
    'petitions/start': () => ({ petitionId: id(2), version: 1 }),
    'petitions/save': () => ({ version: 2 }),
    'petitions/sign': () => ({ version: 2 }),
    'petitions/record-step': () => ({ version: 3 }),
    'petitions/write-evidence': () => ({ evidenceId: id(4) }),
    'petitions/strike-evidence': () => ({ version: 2 }),
  });
const deeds = (sent: readonly Sent[]) =>
  sent.filter(({ path }) => path.startsWith('petitions/') && path !== 'petitions/of-case');
const panel = (language: 'kk' | 'ru' = 'ru') => show(<PetitionsPanel caseId={caseId} />, language);
const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click((await screen.findAllByRole('button', { name })).at(-1) ?? document.body);

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 17: what shows that help was offered and turned down', () => {
  it('says of each of the three whether it is written down, and that nothing is blocked', async () => {
    serve();
    panel();
    expect(await screen.findByText('записей: 1')).toBeDefined();
    expect(screen.getAllByText('записей нет')).toHaveLength(2);
    expect(screen.getByText(/Это не запрет/)).toBeDefined();
    expect(screen.getByText(/«предложили занятия»/)).toBeDefined();
  });

  it('a line is written down by hand, with two witnesses of a refusal', async () => {
    const sent = serve();
    panel();
    await press('Добавить запись');
    const save = await screen.findByRole('button', { name: 'Записать' });
    expect(save).toHaveProperty('disabled', true);
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /Кто предложил/ }), 'Г. Нұрланова');
    await userEvent.type(dialog.getByRole('textbox', { name: /Словами/ }), 'сами разберемся');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Свидетель 1' }), 'Ж. Омарова');
    await userEvent.click(save);
    expect(deeds(sent)).toEqual([
      {
        path: 'petitions/write-evidence',
        input: {
          caseId,
          kind: 'refused',
          on: '2026-11-16',
          guardianId: id(3),
          byName: 'Г. Нұрланова',
          words: { lang: 'ru', text: 'сами разберемся' },
          witnesses: ['Ж. Омарова'],
          fileId: null,
        },
      },
    ]);
  });

  it('a line is struck only with a reason', async () => {
    const sent = serve();
    panel();
    await press('Снять запись');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Снять запись' })).toHaveProperty('disabled', true);
    await userEvent.type(dialog.getByRole('textbox'), 'о другом ребенке');
    await userEvent.click(dialog.getByRole('button', { name: 'Снять запись' }));
    expect(deeds(sent)).toEqual([
      { path: 'petitions/strike-evidence', input: { evidenceId: id(4), version: 1, why: 'о другом ребенке' } },
    ]);
  });
});

describe('clause 17: petitions to the commission', () => {
  it('an appeal that speaks of danger is said first of all', async () => {
    serve({ danger: true });
    panel();
    expect(await screen.findByText(/не ждите трех шагов/)).toBeDefined();
  });

  it('enclosures are picked from the papers of the case', async () => {
    const sent = serve({ petitions: [draft] });
    panel();
    await press('Править');
    await userEvent.click(await screen.findByRole('checkbox', { name: /индивидуальный план/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Айдарова Алма' }));
    await press('Сохранить');
    expect(deeds(sent)).toMatchObject([
      {
        path: 'petitions/save',
        input: { petitionId: id(2), body: { guardianIds: [id(3)], enclosures: [{ paper: 'plan', subjectId: id(6) }] } },
      },
    ]);
  });

  it('before it is signed it says what will have to be explained, by the rule the server asks', async () => {
    const sent = serve({ petitions: [draft] });
    panel();
    await press('Отметить подпись');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Нигде не записано, что родители отказались/)).toBeDefined();
    expect(dialog.getByText(/Нигде не записано, что родители не принимали мер/)).toBeDefined();
    expect(dialog.queryByText(/Нигде не записано, что помощь предлагали/)).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Отметить подпись' }));
    expect(deeds(sent)).toMatchObject([
      { path: 'petitions/sign', input: { petitionId: id(2), version: 1, signedOn: '2026-11-16', signerId: id(5) } },
    ]);
  });

  it('the reply cannot be recorded without its result and content; a late reply is the school’s duty, in Kazakh too', async () => {
    const sent = {
      ...draft,
      state: 'sent',
      ladder: [],
      duty: { duty: 'reply-overdue', since: '2026-11-15' },
      steps: [
        {
          verb: 'send',
          on: '2026-10-12',
          personName: null,
          number: '118',
          way: 'post',
          party: null,
          outcome: null,
          words: null,
          fileId: null,
        },
      ],
    };
    const calls = serve({ petitions: [sent] });
    panel('kk');
    expect(await screen.findByText('Жауап мерзімі өтті')).toBeDefined();
    await press('Жауапты енгізу');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Жауапты енгізу' })).toHaveProperty('disabled', true);
    await userEvent.click(dialog.getByRole('combobox', { name: /Нәтижесі/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'қанағаттандырылды' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Мазмұны/ }), 'қаралды');
    await userEvent.click(dialog.getByRole('button', { name: 'Жауапты енгізу' }));
    expect(deeds(calls)).toMatchObject([
      {
        path: 'petitions/record-step',
        input: { petitionId: id(2), step: { verb: 'answer', outcome: 'granted', number: null } },
      },
    ]);
  });

  it('of a closed case nothing new is begun, its reply may still be recorded', async () => {
    serve({ open: false, caseState: 'removed', petitions: [{ ...draft, state: 'sent', ladder: [], duty: null }] });
    panel();
    expect(await screen.findByRole('button', { name: 'Внести ответ' })).toBeDefined();
    for (const name of ['Добавить запись', 'Начать', 'Править', 'Снять запись'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
