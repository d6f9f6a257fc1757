import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { me } from '#features/council/web/testing/meeting-fixture.ts';
import type { Language } from '#kernel/pure/text.ts';
import { linksOfCase, type FamilyWord } from '../contract.ts';
import { FamilyPanel } from './family-panel.tsx';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ids = { case: idOf(1), mother: idOf(2), link: idOf(3), question: idOf(4) };
const kk = (text: string) => ({ lang: 'kk' as const, text });

const mother = {
  id: ids.mother,
  name: 'Айдарова Алма',
  kinship: 'mother',
  isPrimary: true,
  limited: false,
  link: null,
};
const link = {
  id: ids.link,
  version: 2,
  name: 'Айдарова Алма',
  state: 'open',
  wrongCodes: 0,
  expiresOn: '2027-06-19',
  seenAt: null,
  mails: [],
};
const word = (over: Partial<Record<keyof FamilyWord, unknown>> = {}) => ({
  id: ids.question,
  kind: 'question',
  words: kk('Үйірме нешеде?'),
  saidAt: '2026-12-01T04:10:00Z',
  guardianId: ids.mother,
  guardianName: 'Айдарова Алма',
  reply: null,
  repliedAt: null,
  repliedByName: null,
  ...over,
});

function shown(over: object = {}, language: Language = 'ru', roles: readonly string[] = me.roles) {
  const family = linksOfCase.output.parse({
    caseId: ids.case,
    isOpen: true,
    hasAddress: true,
    hasMail: false,
    guardians: [mother],
    said: [],
    invitations: [],
    ...over,
  });
  const sent = answerBy({
    'session/who-am-i': () => ({ ...me, roles }),
    'links/of-case': () => family,
    'links/make-family': () => ({ linkId: ids.link, version: 1 }),
    'links/answer-family': () => ({ saidId: ids.question }),
  });
  showScreen(<FamilyPanel caseId={ids.case} />, language);
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the links of a family', () => {
  it('one is made for a guardian with one click', async () => {
    const sent = shown();
    await userEvent.click(await screen.findByRole('button', { name: 'Сделать ссылку' }));
    expect(sent.filter(({ path }) => path === 'links/make-family')).toEqual([
      { path: 'links/make-family', input: { caseId: ids.case, guardianId: ids.mother } },
    ]);
  });

  it('one that is made is shown, printed, closed; its last day too', async () => {
    shown({ guardians: [{ ...mother, link }] });
    expect(await screen.findByText('Ссылка открыта')).toBeDefined();
    expect(screen.getByText(/до 19 июня 2027/u)).toBeDefined();
    for (const name of ['Адрес и код', 'Обновить', 'Закрыть', 'Листок со ссылкой'])
      expect(await screen.findByRole('button', { name })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Сделать ссылку' })).toBeNull();
  });

  it('without a public address the paper way stays and is offered', async () => {
    shown({ hasAddress: false });
    expect(await screen.findByText(/Передайте приглашение и экземпляр плана на бумаге/u)).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Листок для ответа на бумаге' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Сделать ссылку' })).toBeNull();
  });

  it('nothing for whose rights a court has limited, nothing of a closed case', async () => {
    shown({ guardians: [{ ...mother, limited: true, link }] });
    expect(await screen.findByText(/Права ограничены судом/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: /ссылк|Листок|Адрес/u })).toBeNull();
    cleanup();
    shown({ isOpen: false, said: [word()] });
    expect(await screen.findByText('Случай закрыт: страницы семьи тоже закрыты.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Ответить|Листок|ссылк/u })).toBeNull();
    expect(screen.queryByText('Ждут ответа')).toBeNull();
  });

  it('a class teacher reads what was said and makes no link', async () => {
    shown({ said: [word()] }, 'ru', ['class-teacher']);
    expect(await screen.findByText('Үйірме нешеде?')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ответить' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Сделать ссылку' })).toBeNull();
  });
});

describe('what the family said', () => {
  it('a question waits and is answered in the language it was asked in', async () => {
    const sent = shown({ said: [word()] });
    expect(await screen.findByText('Ждут ответа')).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: 'Ответить' }));
    const dialog = within(await screen.findByRole('dialog'));
    const send = dialog.getByRole('button', { name: 'Отправить семье' });
    expect(send).toHaveProperty('disabled', true);
    await userEvent.type(dialog.getByLabelText(/Ответ школы/u), 'Сағат 16:00-де');
    await userEvent.click(send);
    expect(sent.filter(({ path }) => path === 'links/answer-family')).toEqual([
      { path: 'links/answer-family', input: { saidId: ids.question, words: kk('Сағат 16:00-де') } },
    ]);
  });

  it('an answered question shows the answer, and taking the copy asks for none', async () => {
    shown(
      {
        said: [
          word({ id: idOf(8), kind: 'plan-received', words: null }),
          word({ reply: kk('Сағат 16:00-де'), repliedAt: '2026-12-02T05:00:00Z', repliedByName: 'Нұрланова Гүлнар' }),
        ],
      },
      'kk',
    );
    expect(await screen.findByText('Жоспардың данасын алды')).toBeDefined();
    expect(screen.getByText(/Нұрланова Гүлнар жауап берді: Сағат 16:00-де/u)).toBeDefined();
    expect(screen.queryByText('Жауап күтеді')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Жауап беру' })).toBeNull();
  });

  it('invitations say whether they reached the parents', async () => {
    const invitation = { id: idOf(9), meetingId: idOf(10), heldOn: '2026-11-27', guardianName: 'Айдарова Алма' };
    shown({
      invitations: [
        { ...invitation, outcome: 'received', deliveredOn: '2026-11-20' },
        { ...invitation, id: idOf(11), outcome: null, deliveredOn: null },
      ],
    });
    expect(await screen.findByText(/приглашение получили/u)).toBeDefined();
    expect(screen.getByText(/приглашение еще не вручено/u)).toBeDefined();
  });
});
