import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen, type Sent } from '#features/cases/web/testing/show-screen.tsx';
import { accept, cards, offer, ownCard, pupilsLike, readyToSend, say, transferList, transferOf } from '../contract.ts';
import { ourAlgorithm } from '../rules/algorithm.ts';
import { AlgorithmPage } from './algorithm-page.tsx';
import { OfferForm } from './offer-form.tsx';
import { SchoolsPage } from './schools-page.tsx';
import { AcceptPanel } from './accept-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { TransfersPage } from './transfers-page.tsx';

const id = '019b0000-0000-7000-8000-000000000001';
const caseId = '019b0000-0000-7000-8000-000000000002';
const pupilId = '019b0000-0000-7000-8000-000000000003';
const names = { kk: '«Басқа» мектебі', ru: 'Школа «Другая»' };
const digits = '17620 53077 90146 75140 74819 46708 07343 41354';
const card = {
  schema: 'tirek-receiving-card',
  version: 1,
  bin: '990140000005',
  names,
  sign: 'a'.repeat(43),
  box: 'b'.repeat(43),
};
const content = {
  schema: 'tirek-transfer',
  version: 1,
  transferId: id,
  madeAt: '2026-11-16T04:00:00.000Z',
  from: card,
  to: { bin: '120140000007', names },
  letter: { language: 'ru', words: null, leavesOn: null, signedBy: { name: 'С. Ахметова', post: null } },
  pupil: {
    name: { family: 'Айдаров', given: 'Данияр', patronymic: null },
    nameRu: null,
    bornOn: '2013-05-20',
    sex: 'male',
    iin: null,
    className: '7 «Ә»',
  },
  case: {
    number: 1,
    schoolYear: 2026,
    state: 'on-record',
    pack: 'order-61-2023',
    endsOn: null,
    grounds: [{ code: 'absence', names, facts: { lang: 'ru', text: 'пропущено 23 урока' } }],
    moves: [],
    removalReason: null,
  },
  plan: null,
  papers: [],
  pdf: { size: 10, sha256: 'c'.repeat(64) },
};
const steps = ourAlgorithm.steps.map((step, position) => ({
  ...step,
  position,
  dueOn: position < 3 ? '2026-11-17' : null,
  doneOn: position === 1 ? '2026-11-16' : null,
}));
const transfer = (over: object = {}) =>
  transferOf.output.parse({
    id,
    side: 'sent',
    state: 'offered',
    beganOn: '2026-11-16',
    today: '2026-11-16',
    partner: { bin: card.bin, names, fingerprint: digits, here: false, confirmed: false },
    content,
    pupilId,
    caseId,
    fileId: id,
    timesSent: 1,
    algorithm: { number: 0, steps },
    messages: [],
    version: 3,
    ...over,
  });
const sentTo = (sent: readonly Sent[], contract: { readonly name: string }) =>
  sent.filter(({ path }) => path === contract.name.replace('.', '/')).map(({ input }) => input);

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('clause 20: the list of transfers', () => {
  it('shows what waits to be opened first, and the next day of each', async () => {
    answerBy({
      'transfer/list': () =>
        transferList.output.parse({
          today: '2026-11-16',
          rows: [
            {
              id,
              side: 'came',
              state: 'received',
              pupilName: 'Айдаров Данияр',
              partnerNames: names,
              beganOn: '2026-11-15',
              nextDueOn: '2026-11-17',
            },
          ],
          parcels: [{ id: caseId, kind: 'package', fromBin: card.bin, cameAt: '2026-11-16T04:00:00.000Z' }],
        }),
    });
    showScreen(<TransfersPage />);
    const post = await screen.findByRole('region', { name: /Неоткрытые файлы/ });
    expect(within(post).getByText('Пришла информация от школы с БИН 990140000005')).toBeDefined();
    expect(within(post).getByRole('button', { name: 'Открыть' })).toBeDefined();
    const came = screen.getByRole('region', { name: /Пришло из других школ/ });
    expect(within(came).getByText(/Школа «Другая», 15 ноября/)).toBeDefined();
    expect(within(came).getByText('срок завтра')).toBeDefined();
    expect(screen.queryByRole('region', { name: /Отправлено в другие школы/ })).toBeNull();
  });
});

describe('clause 20: sending', () => {
  it('goes to a school by its BIN with the words; a card that nobody compared says so before', async () => {
    const sent = answerBy({
      'transfer/cards': () =>
        cards.output.parse({
          cards: [{ bin: card.bin, names, fingerprint: digits, confirmed: false, formerFingerprint: null, version: 1 }],
        }),
      'transfer/schools-here': () => ({ schools: [] }),
      'transfer/offer': () => offer.output.parse({ transferId: id, fileId: id, partner: transfer().partner }),
    });
    const ready = readyToSend.output.parse({
      pupilName: 'Айдаров Данияр',
      refused: null,
      runningId: null,
      papers: [{ paper: 'extract', number: 11, count: 2 }],
    });
    showScreen(<OfferForm caseId={caseId} ready={ready} />);
    expect(await screen.findByText('Выписки из протоколов: 2')).toBeDefined();
    const send = screen.getByRole('button', { name: 'Отправить' });
    expect(send).toHaveProperty('disabled', true);
    expect(screen.getByText('Чтобы отправить, выберите школу.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /Новая школа/ }), 'Друг');
    await userEvent.click(await screen.findByRole('option', { name: /Школа «Другая»/ }));
    expect(await screen.findByText(digits)).toBeDefined();
    await userEvent.click(send);
    expect(sentTo(sent, offer)).toEqual([{ caseId, toBin: card.bin, language: 'ru', words: null, leavesOn: null }]);
  });

  it('what may be done now is offered, and a withdrawal goes with its words', async () => {
    const sent = answerBy({ 'transfer/say': () => ({ version: 4 }) });
    showScreen(<FactsPanel transfer={transfer()} />);
    expect(await screen.findByRole('link', { name: 'Скачать закрытый файл' })).toHaveProperty(
      'pathname',
      `/api/files/${id}`,
    );
    expect(screen.getByRole('button', { name: 'Отметить, что не дошло' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ответить' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Отозвать' }));
    const dialog = await screen.findByRole('dialog', { name: 'Отозвать' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Почему отзывается/ }), 'ребенок остался');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Отозвать' }));
    expect(sentTo(sent, say)).toEqual([
      { transferId: id, version: 3, what: 'withdraw', words: { lang: 'ru', text: 'ребенок остался' } },
    ]);
  });

  it('steps: only ours have days, only those that nothing closes have a button', async () => {
    answerBy({});
    showScreen(<StepsPanel transfer={transfer()} />);
    expect(await screen.findAllByRole('button')).toHaveLength(1);
    expect(screen.getByRole('button', { name: /^Выполнено: Сообщить родителям/ })).toBeDefined();
    expect(screen.getByText('Выполнено: 16 ноября')).toBeDefined();
    expect(screen.getAllByText('Шаг другой школы')).toHaveLength(3);
  });
});

describe('clause 20: receiving', () => {
  const came = { side: 'came', state: 'received', pupilId: null, caseId: null };

  it('is accepted for a child who studies here, and says that nobody is placed by it', async () => {
    const like = { id: pupilId, name: 'Айдаров Данияр', className: '7 «Б»', bornOn: '2013-05-20', sameIin: true };
    const sent = answerBy({
      'transfer/pupils-like': () => pupilsLike.output.parse({ pupils: [like] }),
      'transfer/accept': () => ({ version: 4 }),
    });
    showScreen(<AcceptPanel transfer={transfer(came)} />);
    expect(await screen.findByText(/На учет он от этого не ставится/)).toBeDefined();
    expect(await screen.findByText('ИИН совпадает')).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: 'Принять для: Айдаров Данияр' }));
    expect(sentTo(sent, accept)).toEqual([{ transferId: id, version: 3, pupilId }]);
  });

  it('asks to admit the child first where nobody like that studies here', async () => {
    answerBy({ 'transfer/pupils-like': () => ({ pupils: [] }) });
    showScreen(<AcceptPanel transfer={transfer(came)} />);
    expect(await screen.findByText(/Сначала зачислите его в класс/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('after that it offers an appeal about that child', async () => {
    answerBy({});
    showScreen(<AcceptPanel transfer={transfer({ ...came, state: 'accepted', pupilId })} />);
    const link = await screen.findByRole('link', { name: 'Написать обращение' });
    expect(link.getAttribute('href')).toContain(`pupilId=${pupilId}`);
  });
});

describe('clause 20: cards of schools and the algorithm', () => {
  it('a changed key is shown loudly, with both rows of digits', async () => {
    const former = digits.replace('17620', '00000');
    answerBy({
      'transfer/own-card': () =>
        ownCard.output.parse({ bin: card.bin, names, text: JSON.stringify(card), fingerprint: digits }),
      'transfer/cards': () =>
        cards.output.parse({
          cards: [
            { bin: card.bin, names, fingerprint: digits, confirmed: false, formerFingerprint: former, version: 2 },
          ],
        }),
    });
    showScreen(<SchoolsPage />);
    expect((await screen.findByRole('alert')).textContent).toBe(`Цифры изменились! Было: ${former}`);
    expect(await screen.findByRole('img', { name: 'QR-код карточки школы' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Сверено, совпадает' })).toBeDefined();
  });

  it('the deputy changes a step and puts the version into use; the social pedagogue reads', async () => {
    const inUse = { number: 0, algorithm: ourAlgorithm };
    const answers = { 'transfer/algorithm': () => inUse, 'transfer/save-algorithm': () => ({ number: 1 }) };
    const sent = answerBy({ ...answers, 'session/who-am-i': () => meAs('deputy') });
    showScreen(<AlgorithmPage />);
    expect(await screen.findByText(/предложение программы/)).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: 'Убрать шаг 6' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ввести в действие' }));
    expect(sent.find(({ path }) => path === 'transfer/save-algorithm')?.input.algorithm.steps).toEqual(
      ourAlgorithm.steps.slice(0, 5),
    );
    cleanup();
    answerBy({ ...answers, 'session/who-am-i': () => meAs('social-pedagogue') });
    showScreen(<AlgorithmPage />);
    expect(await screen.findByText('Алгоритм меняет руководитель или заместитель.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ввести в действие' })).toBeNull();
  });
});
