// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen, type Answers, type Sent } from '#features/cases/web/testing/show-screen.tsx';
import { SupportPanel } from './support-panel.tsx';
import { contact, figuresAnswer, ids, reviewsAnswer, ru, supportAnswer } from './testing/support-fixture.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serve(over: object = {}, answers: Answers = {}): readonly Sent[] {
  return answerBy({
    'session/who-am-i': () => meAs('class-teacher'),
    'monitoring/of-case': () => supportAnswer(over),
    'monitoring/figures': () => figuresAnswer(),
    'monitoring/reviews': () => reviewsAnswer(),
    ...answers,
  });
}
const panel = () => showScreen(<SupportPanel caseId={ids.case} />);
const inputOf = (sent: readonly Sent[], path: string): any => sent.find((one) => one.path === path)?.input;

describe('clauses 14, 15, 17: the support log on the case page', () => {
  it('a call to the parents with the help that was offered', async () => {
    const sent = serve({ contacts: [] }, { 'monitoring/record-contact': () => ({ contactId: ids.contact }) });
    panel();
    expect(await screen.findByText('Записей пока нет')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Добавить запись' }));
    const dialog = within(await screen.findByRole('dialog'));
    const save = dialog.getByRole('button', { name: 'Сохранить запись' });
    expect(save).toHaveProperty('disabled', true);
    await userEvent.selectOptions(dialog.getByLabelText('Что это было'), 'Звонок');
    await userEvent.selectOptions(dialog.getByLabelText('С кем'), 'С родителями');
    await userEvent.selectOptions(dialog.getByLabelText('Кто из родителей'), 'Айдарова Сәуле');
    await userEvent.type(dialog.getByLabelText(/Содержание и результат/u), 'Согласились на встречу');
    expect(dialog.queryByLabelText('Ответ родителей')).toBeNull();
    await userEvent.click(dialog.getByLabelText('Предложена помощь'));
    await userEvent.selectOptions(dialog.getByLabelText('Ответ родителей'), 'Согласились');
    await userEvent.click(save);
    expect(inputOf(sent, 'monitoring/record-contact')).toEqual({
      caseId: ids.case,
      follows: null,
      kind: 'call',
      on: '2026-12-01',
      withWhom: 'parents',
      guardianId: ids.mother,
      outsider: null,
      words: ru('Согласились на встречу'),
      offersHelp: true,
      answer: 'accepted',
      restricted: false,
      photoConsent: false,
      fileIds: [],
      returnOn: null,
    });
  });

  it('a promise whose day has come is closed with a word', async () => {
    const sent = serve(
      { contacts: [contact({ returnOn: '2026-12-01' })] },
      { 'monitoring/close-return': () => ({ version: 2 }) },
    );
    panel();
    expect(await screen.findByText(/Вернуться/u)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Закрыть' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(await dialog.findByLabelText(/Чем закончилось/u), 'Мама перезвонила');
    await userEvent.click(dialog.getByRole('button', { name: 'Закрыть' }));
    expect(inputOf(sent, 'monitoring/close-return')).toEqual({
      contactId: ids.contact,
      version: 1,
      words: ru('Мама перезвонила'),
    });
  });

  it('a colleague reads an entry and does not rewrite it; a mistake stays to be seen', async () => {
    serve({ contacts: [contact({ authorId: ids.mother, withdrawnWhy: ru('О другом ребенке'), version: 2 })] });
    panel();
    expect(await screen.findByText('Ошибочная запись: О другом ребенке')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Исправить' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Прежний текст' })).toBeDefined();
  });

  it('a member on an agenda asks for nothing more and writes nothing', async () => {
    const sent = serve({ mayWrite: false, readsAll: false, contacts: [], guardians: [] });
    panel();
    expect(await screen.findByText('Записей пока нет')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Добавить запись' })).toBeNull();
    expect(sent.map(({ path }) => path)).not.toContain('monitoring/reviews');
    expect(sent.map(({ path }) => path)).not.toContain('monitoring/figures');
  });

  it('photos of a visit, and the way to the act where the dossier has one', async () => {
    serve({ hasAct: true, contacts: [contact({ kind: 'visit', fileIds: [ids.photo], photoConsent: true })] });
    panel();
    expect((await screen.findByRole('link', { name: 'Фото 1' })).getAttribute('href')).toBe(`/api/files/${ids.photo}`);
    expect(screen.getByRole('link', { name: 'Акт обследования жилищно-бытовых условий' }).getAttribute('href')).toBe(
      `/cases/${ids.case}?tab=dossier`,
    );
  });
});

describe('a review: the child first', () => {
  it('cannot be saved before the child was heard; what changes asks for a word', async () => {
    const sent = serve({}, { 'monitoring/hold-review': () => ({ reviewId: ids.words }) });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Записать рассмотрение' }));
    const dialog = within(await screen.findByRole('dialog'));
    const save = await dialog.findByRole('button', { name: 'Сохранить рассмотрение' });
    expect(save).toHaveProperty('disabled', true);
    await userEvent.click(dialog.getByLabelText('Ребенок не пожелал участвовать'));
    expect(dialog.queryByLabelText('Что трудно')).toBeNull();
    expect(save).toHaveProperty('disabled', false);
    await userEvent.selectOptions(dialog.getByLabelText('Мероприятие: Отмечать каждый урок'), 'Завершено');
    expect(save).toHaveProperty('disabled', true);
    await userEvent.type(dialog.getByLabelText(/Почему и что делаем/u), 'Ходит');
    await userEvent.click(save);
    expect(inputOf(sent, 'monitoring/hold-review')).toMatchObject({
      caseId: ids.case,
      planId: ids.plan,
      on: '2026-12-01',
      child: { declined: true, hard: null, helps: null, wants: null },
      family: null,
      lines: [
        { about: 'cause', subjectId: ids.cause, verdict: 'continue', word: null },
        { about: 'measure', subjectId: ids.measure, verdict: 'done', word: ru('Ходит') },
      ],
      leadsTo: 'keep',
    });
  });

  it('tells the effect in facts and leads on', async () => {
    const heard = {
      id: ids.words,
      on: '2026-11-30',
      declined: true,
      hard: null,
      helps: null,
      wants: null,
      heardBy: 'Ли',
    };
    const review = {
      id: ids.cause,
      on: '2026-11-30',
      childWords: heard,
      family: null,
      specialists: null,
      lines: [],
      effect: { before: 14, since: 3, days: 11 },
      leadsTo: 'revise',
      heldBy: 'Ли',
    };
    serve({}, { 'monitoring/reviews': () => reviewsAnswer({ reviews: [review], childWords: [heard] }) });
    panel();
    expect(await screen.findByText(/до постановки – 14, за последние 11 дн\. – 3/u)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Открыть план' }).getAttribute('href')).toBe(`/cases/${ids.case}?tab=plan`);
    expect(screen.getByText(/Не пожелал\(а\) участвовать/u)).toBeDefined();
  });
});

describe('clause 14: attendance and marks', () => {
  const absences = [
    { kind: 'absence', from: '2026-11-09', to: '2026-11-15', missed: 10, unexcused: 8 },
    { kind: 'absence', from: '2026-11-25', to: '2026-11-25', missed: 2, unexcused: 0 },
  ];
  const marks = [{ kind: 'mark', schoolYear: 2026, quarter: 1, subject: 'Химия', mark: 3 }];

  it('a chart that says what it is, and a table with every number', async () => {
    serve({}, { 'monitoring/figures': () => figuresAnswer({ absences, marks }) });
    panel();
    expect(await screen.findByRole('img', { name: /Диаграмма пропущенных уроков, периодов: 2/u })).toBeDefined();
    expect(screen.getByRole('row', { name: '09.11.2026 – 15.11.2026 10 8' })).toBeDefined();
    expect(screen.getByRole('row', { name: '25.11.2026 2 0' })).toBeDefined();
    expect(screen.getByRole('row', { name: 'Химия 3 – – –' })).toBeDefined();
  });

  it('a file is read and told before anything is entered', async () => {
    const sent = serve({}, { 'monitoring/add-figures': () => ({ batchId: ids.batch, entered: 1 }) });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Внести из файла' }));
    const dialog = within(await screen.findByRole('dialog'));
    const choose = await dialog.findByLabelText('Выбрать файл', { selector: 'input' });
    await userEvent.upload(choose, new File(['16.11.2026;1;0\n17.11.2026;1;2'], 'a.csv', { type: 'text/csv' }));
    expect(await dialog.findByText('Строка 2, столбец 3: без причины больше, чем всего')).toBeDefined();
    expect(dialog.getByRole('button', { name: 'Внести: 1' })).toHaveProperty('disabled', true);
    await userEvent.upload(choose, new File(['16.11.2026;1;0'], 'b.csv', { type: 'text/csv' }));
    expect(await dialog.findByText('Прочитано строк: 1. Ошибок нет.')).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: 'Внести: 1' }));
    expect(inputOf(sent, 'monitoring/add-figures')).toEqual({
      caseId: ids.case,
      rows: [{ kind: 'absence', from: '2026-11-16', to: '2026-11-16', missed: 1, unexcused: 0 }],
    });
  });
});
