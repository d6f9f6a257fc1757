import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBy, type Sent } from '#features/cases/web/testing/show-screen.tsx';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { show } from '#ui/testing/show.tsx';
import { termOfCase } from '../contract.ts';
import { TermPanel } from './term-panel.tsx';

const caseId = '019b0000-0000-7000-8000-000000000001';
const personId = '019b0000-0000-7000-8000-000000000002';
const petitionId = '019b0000-0000-7000-8000-000000000003';
const filed = {
  id: petitionId,
  caseId,
  kind: 'remove',
  reason: 'improvement',
  words: { lang: 'ru', text: 'План выполнен' },
  authorId: personId,
  authorName: 'Нұрланова Гүлнар',
  filedOn: '2027-03-01',
  state: 'filed',
  itemId: null,
  version: 1,
};
const answer = (over: object = {}) =>
  termOfCase.output.parse({
    caseId,
    caseState: 'on-record',
    packId: order61.id,
    today: '2027-03-01',
    placedOn: '2026-11-27',
    endsOn: '2027-05-27',
    earliestRemovalOn: '2027-02-27',
    offeredFrom: '2027-05-13',
    endsSoon: false,
    over: false,
    responsible: { id: personId, name: 'Нұрланова Гүлнар' },
    mayFile: true,
    asResponsible: true,
    mayWithdraw: false,
    filed: null,
    earlier: [],
    papers: { classTeacher: 'positive', psychologicalService: 'positive' },
    owed: [],
    asks: true,
    paperNames: order61.papers.forRemoval.map(({ kind, names }) => ({ kind, names })),
    reasons: order61.removalReasons.map(({ code, objective, names }) => ({ code, objective, names })),
    extension: { minMonths: 1, maxMonths: 6, clause: 16 },
    ...over,
  });
const serve = (over: object = {}): Sent[] =>
  answerBy({
    'term/of-case': () => answer(over),
    'term/file-petition': () => ({ petitionId, version: 1 }),
    'term/withdraw-petition': () => ({ version: 2 }),
    'dossier/ask-again': () => ({ paperId: petitionId, version: 1 }),
  });
const deeds = (sent: readonly Sent[]) =>
  sent.filter(({ path }) => path === 'term/file-petition' || path === 'term/withdraw-petition');
const panel = (language: 'kk' | 'ru' = 'ru') => show(<TermPanel caseId={caseId} />, language);

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 19: the petition of the responsible person', () => {
  it('cannot be sent without words, and goes with its reason', async () => {
    const sent = serve();
    panel();
    const send = await screen.findByRole('button', { name: 'Подать ходатайство' });
    expect(send).toHaveProperty('disabled', true);
    expect(screen.getByText('Чтобы подать, напишите обоснование.')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'переезд' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Что изменилось/ }), 'Семья переезжает');
    await userEvent.click(send);
    expect(deeds(sent)).toEqual([
      {
        path: 'term/file-petition',
        input: {
          caseId,
          petition: { kind: 'remove', reason: 'move', words: { lang: 'ru', text: 'Семья переезжает' } },
        },
      },
    ]);
  });

  it('says what the Council would have to explain, by the rules it is asked by', async () => {
    serve({ today: '2027-01-15', papers: { classTeacher: 'positive', psychologicalService: 'missing' } });
    panel();
    expect(await screen.findByText(/Есть не обе положительные характеристики/)).toBeDefined();
    expect(screen.getByText(/Снимать из-за положительных изменений рекомендовано не раньше/)).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'окончание школы' }));
    expect(screen.queryByText(/Есть не обе положительные характеристики/)).toBeNull();
    expect(screen.getByText('Рекомендации приказа соблюдены')).toBeDefined();
  });

  it('another who sees the whole school is told that removal will need a reason, more months not', async () => {
    serve({ asResponsible: false });
    panel();
    expect(await screen.findByText(/нужно написать почему/)).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Продлить срок' }));
    expect(screen.queryByText(/нужно написать почему/)).toBeNull();
  });

  it('others read who files it', async () => {
    serve({ mayFile: false });
    panel();
    expect(await screen.findByText('Ходатайство подает ответственное лицо: Нұрланова Гүлнар.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Подать ходатайство' })).toBeNull();
  });

  it('once filed it waits, and is withdrawn only after it was said what that means', async () => {
    const sent = serve({ filed, mayFile: false, mayWithdraw: true });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Отозвать' }));
    expect(deeds(sent)).toEqual([]);
    expect(await screen.findByText(/Совет не будет его рассматривать/)).toBeDefined();
    await userEvent.click(screen.getAllByRole('button', { name: 'Отозвать' }).at(-1) ?? document.body);
    expect(deeds(sent)).toEqual([{ path: 'term/withdraw-petition', input: { petitionId, version: 1 } }]);
  });
});

describe('clause 19: the characteristics that are not there', () => {
  const owed = {
    kind: 'characteristic-positive',
    owner: { id: personId, name: 'Омарова Жанна' },
    askedOfName: null,
    askedAt: null,
    version: 0,
    mayAsk: true,
  };
  const asked = (sent: readonly Sent[]) => sent.filter(({ path }) => path === 'dossier/ask-again');

  it('each with who owes it, asked by one click', async () => {
    const sent = serve({ papers: { classTeacher: 'missing', psychologicalService: 'positive' }, owed: [owed] });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Попросить: Омарова Жанна' }));
    expect(asked(sent)).toEqual([
      {
        path: 'dossier/ask-again',
        input: { caseId, purpose: 'removal', kind: 'characteristic-positive', version: 0, personId },
      },
    ]);
  });

  it('who was asked already is said; whoever cannot ask, or a school without the specialist, reads so', async () => {
    const psychologist = { ...owed, kind: 'psychological-characteristic-positive', owner: null };
    serve({
      asks: false,
      owed: [{ ...owed, askedOfName: 'Омарова Жанна', askedAt: '2027-02-27T05:00:00.000Z' }, psychologist],
    });
    panel();
    expect(await screen.findByText(/попросили: Омарова Жанна, 27 февраля/)).toBeDefined();
    expect(screen.getByText(/в школе некому написать/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /Попросить/ })).toBeNull();
  });
});

describe('clause 16: the term', () => {
  it('over without a decision is the school’s duty, also in Kazakh', async () => {
    serve({ today: '2027-06-01', over: true });
    panel('kk');
    expect(await screen.findByText('Мерзімі өтті, Кеңестің шешімі жоқ')).toBeDefined();
  });

  it('before the placing no term runs', async () => {
    serve({
      caseState: 'submitted',
      placedOn: null,
      endsOn: null,
      earliestRemovalOn: null,
      offeredFrom: null,
      mayFile: false,
    });
    panel();
    expect(await screen.findByText('Ребенок не состоит на учете, срок не идет.')).toBeDefined();
  });
});
