import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findMeasures } from '#features/library/rules/find-measures.ts';
import { shippedMeasures } from '#features/library/rules/shipped-measures.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { show } from '#ui/testing/show.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { done, fakePlans } from './testing/fake-plans.ts';
import { approved, ids, measure, planAnswer, planView } from './testing/plan-fixture.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const staff = { rows: [{ id: ids.teacher, name: 'Ли Ирина', external: false, posts: [], classes: [] }], next: null };
const serve = (over: Parameters<typeof planAnswer>[0], deeds = {}) =>
  fakePlans({ '/api/plan/of-case': () => planAnswer(over), '/api/school/people': () => staff }, deeds);
const panel = (language: 'kk' | 'ru' | 'en' = 'ru') => show(<PlanPanel caseId={ids.case} />, language);

describe('clause 12: a draft before the meeting', () => {
  it('without a plan the screen says what belongs here and starts one', async () => {
    const sent = serve({}, { '/api/plan/start-plan': () => done({ planId: ids.plan, version: 1 }) });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Начать план' }));
    expect(sent).toEqual([{ path: '/api/plan/start-plan', input: { caseId: ids.case, copy: true } }]);
  });

  it('a reader who does not write sees the draft and no button', async () => {
    serve({ draft: planView(), mayWrite: false });
    panel();
    expect(await screen.findByText('Отмечать каждый урок')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Сохранить проект' })).toBeNull();
  });
});

describe('clauses 14, 15: a cell the order requires says so while it is empty', () => {
  it('cause, responsible and day, each until it is filled', async () => {
    serve({
      draft: planView({ measures: [measure({ causeId: null, responsibleIds: [], responsible: [], dueOn: null })] }),
    });
    panel();
    const row = within(await screen.findByRole('listitem', { name: 'Мероприятие 1' }));
    expect(row.getByText('п. 14: на какую причину отвечает?')).toBeDefined();
    expect(row.getByText('п. 15: кто отвечает?')).toBeDefined();
    expect(row.getByText('п. 15: к какому дню?')).toBeDefined();
    expect(screen.getByText('По приказу не заполнено: 3')).toBeDefined();
    await userEvent.type(row.getByLabelText('Человек не из школы'), 'Тренер');
    await userEvent.type(row.getByLabelText('К какому дню'), '20.01.2027{Enter}');
    expect(screen.getByText('По приказу не заполнено: 1')).toBeDefined();
  });

  it('the plan is saved whole, with the version that was seen', async () => {
    const sent = serve({ draft: planView() });
    panel();
    const row = within(await screen.findByRole('listitem', { name: 'Мероприятие 1' }));
    await userEvent.type(row.getByLabelText('Что делаем'), ' и звонить');
    expect(screen.getByText('Все, о чем говорит приказ, заполнено')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить проект' }));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.input).toMatchObject({
      planId: ids.plan,
      version: 3,
      causes: [{ id: ids.cause }],
      measures: [
        {
          id: ids.measure,
          kind: 'attendance-control',
          words: { lang: 'ru', text: 'Отмечать каждый урок и звонить' },
          dueOn: '2026-11-30',
        },
      ],
    });
  });

  it('a removed cause leaves its measures asking for one', async () => {
    serve({ draft: planView() });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Убрать причину 1' }));
    expect(screen.getByText('п. 14: запишите хотя бы одну причину')).toBeDefined();
    expect(screen.getByText('п. 14: на какую причину отвечает?')).toBeDefined();
  });
});

describe('clause 14: measures taken from the library', () => {
  it('become rows of their sections with their words, and answer the only cause', async () => {
    const offered = findMeasures(shippedMeasures(order61), { grounds: ['absence'], age: 13 });
    const sent = fakePlans({
      '/api/plan/of-case': () => planAnswer({ draft: planView({ measures: [] }) }),
      '/api/school/people': () => staff,
      '/api/library/measures': () => ({ measures: offered }),
    });
    panel();
    await userEvent.click(await screen.findByRole('button', { name: 'Взять из библиотеки' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /сообщают до восьми утра/u }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Отмечать присутствие на каждом уроке/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Добавить в план (2)' }));
    expect(await screen.findAllByRole('listitem', { name: /^Мероприятие/ })).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить проект' }));
    expect(sent[0]?.input['measures']).toMatchObject([
      { kind: 'parents-work', section: 'family', causeId: ids.cause, frequency: 'daily' },
      { kind: 'attendance-control', section: 'teachers', causeId: ids.cause, frequency: 'daily' },
    ]);
  });
});

describe('clause 15: the plan in force carries its results', () => {
  const inForce = { caseState: 'on-record', inForce: planView(approved), mayMark: [ids.measure] };

  it('what is late is said of the school’s duty, and the mark is sent', async () => {
    const sent = serve(inForce);
    panel();
    expect(await screen.findByText('срок прошел, отметки нет')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Отметить' }));
    const save = await screen.findByRole('button', { name: 'Сохранить отметку' });
    expect(save).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('radio', { name: 'выполнено частично' }));
    expect(save).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByRole('textbox', { name: /Результат/ }), 'Два пропуска');
    await userEvent.click(save);
    expect(sent).toEqual([
      {
        path: '/api/plan/complete-measure',
        input: {
          measureId: ids.measure,
          version: 1,
          outcome: 'partly',
          doneOn: '2026-12-01',
          result: { lang: 'ru', text: 'Два пропуска' },
          fileIds: [],
        },
      },
    ]);
  });

  it('who may not mark has no button', async () => {
    serve({ ...inForce, mayMark: [] });
    panel();
    expect(await screen.findByText('Отмечать каждый урок')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Отметить' })).toBeNull();
  });
});

describe('clause 14: the copy for the parents', () => {
  const waiting = {
    caseState: 'on-record',
    inForce: planView(approved),
    mayHandOver: true,
    duties: [{ duty: 'copy-not-delivered', clause: 14, dueOn: '2026-11-20', measureId: null }],
  };

  it('a refusal waits for two witnesses and says so', async () => {
    const sent = serve(waiting, { '/api/plan/hand-over-copy': () => done({ deliveryId: ids.plan }) });
    panel();
    expect(await screen.findByText('Нужно вручить экземпляр плана')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Записать вручение' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'отказ от подписи' }));
    expect(screen.getByText('При отказе напишите имена двух свидетелей.')).toBeDefined();
    await userEvent.type(screen.getByLabelText('Свидетель 1'), 'Ж. Омарова');
    await userEvent.type(screen.getByLabelText('Свидетель 2'), 'И. Ли');
    await userEvent.click(screen.getByRole('button', { name: 'Записать' }));
    expect(sent[0]?.input).toMatchObject({
      planId: ids.plan,
      guardianId: ids.mother,
      outcome: 'refused',
      onDay: '2026-12-01',
      witnesses: ['Ж. Омарова', 'И. Ли'],
      fileId: null,
    });
  });

  it('each guardian is told apart: who has it and how, who has not yet; a scan is added where it can be', async () => {
    const father = { id: ids.teacher, name: 'Айдаров Серік', kinship: 'father', isPrimary: false };
    const delivery = {
      planId: ids.plan,
      guardianId: ids.mother,
      guardianName: 'Айдарова Алма',
      outcome: 'handed',
      onDay: '2026-12-01',
      witnesses: [],
      note: null,
      fileId: null,
      recordedByName: '',
    };
    serve({
      ...waiting,
      duties: [],
      guardians: [{ id: ids.mother, name: 'Айдарова Алма', kinship: 'mother', isPrimary: true }, father],
      deliveries: [
        { ...delivery, id: ids.case, way: 'link' },
        { ...delivery, id: ids.cause, planId: ids.cause, way: 'in-person', recordedByName: 'Омарова Жанна' },
      ],
    });
    panel();
    expect(await screen.findByText(/по ссылке/u)).toBeDefined();
    expect(screen.getByText('Подтвердила сама семья')).toBeDefined();
    expect(screen.getByText(/еще не получил/u).textContent).toContain('Айдаров Серік');
    expect(screen.getAllByRole('button', { name: 'Приложить скан расписки', hidden: true })).toHaveLength(1);
  });

  it('speaks Kazakh', async () => {
    serve(waiting);
    panel('kk');
    expect(await screen.findByText('Жоспардың данасын тапсыру керек')).toBeDefined();
    expect(screen.getByText('сабаққа қатысуын бақылау')).toBeDefined();
  });
});

describe('a colleague changed the plan meanwhile', () => {
  it('what was typed stays until its writer chooses', async () => {
    let draft = planView();
    fakePlans(
      { '/api/plan/of-case': () => planAnswer({ draft }), '/api/school/people': () => staff },
      {
        '/api/plan/save-plan': () => ({
          status: 409,
          body: { kind: 'stale', seen: 3, now: 7, changedBy: 'Серікқызы Айгүл', changedAt: null, verb: null },
        }),
      },
    );
    panel();
    const row = within(await screen.findByRole('listitem', { name: 'Мероприятие 1' }));
    await userEvent.type(row.getByLabelText('Что делаем'), ' и звонить');
    draft = planView({ version: 7, measures: [measure({ words: { lang: 'ru', text: 'Иначе' } })] });
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить проект' }));
    await userEvent.click(await screen.findByRole('button', { name: /Показать|Обновить|Загрузить/ }));
    expect(await screen.findByText('Пока вы писали, план изменил коллега. Что оставить?')).toBeDefined();
    expect(screen.getByDisplayValue('Отмечать каждый урок и звонить')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Вариант коллеги' }));
    expect(await screen.findByDisplayValue('Иначе')).toBeDefined();
  });
});
