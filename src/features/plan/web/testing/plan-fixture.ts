import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { planOfCase, type Measure, type PlanView } from '../../contract.ts';
import type { PlanAnswer } from '../plan-words.ts';

const id = (n: number): string => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ru = (text: string) => ({ lang: 'ru' as const, text });
export const ids = { case: id(1), plan: id(2), cause: id(3), teacher: id(4), measure: id(5), mother: id(6) };

/** One measure as it stands in a plan. */
export const measure = (over: Partial<Record<keyof Measure, unknown>> = {}) => ({
  id: ids.measure,
  kind: 'attendance-control',
  section: 'teachers',
  causeId: ids.cause,
  words: ru('Отмечать каждый урок'),
  responsibleIds: [ids.teacher],
  form: null,
  outsiders: [],
  goesOnFrom: null,
  dueOn: '2026-11-30',
  frequency: null,
  startsOn: null,
  expected: null,
  responsible: [{ id: ids.teacher, name: 'Ли Ирина' }],
  outcome: null,
  doneOn: null,
  result: null,
  markedByName: null,
  version: 1,
  ...over,
});

export const planView = (over: Partial<Record<keyof PlanView, unknown>> = {}) => ({
  id: ids.plan,
  caseId: ids.case,
  revision: 1,
  state: 'draft',
  goal: null,
  approvedOn: null,
  endsOn: null,
  meetingId: null,
  itemId: null,
  protocolNumber: null,
  authorName: 'Нұрланова Гүлнар',
  causes: [{ id: ids.cause, words: ru('Работает по вечерам') }],
  measures: [measure()],
  version: 3,
  ...over,
});

export const approved = { state: 'approved', approvedOn: '2026-11-20', endsOn: '2027-05-20' } as const;

/** The answer of the question, checked by its own contract. */
export const planAnswer = (over: Partial<Record<keyof PlanAnswer, unknown>> = {}): PlanAnswer =>
  planOfCase.output.parse({
    caseId: ids.case,
    caseState: 'submitted',
    packId: order61.id,
    pupilName: 'Айдаров Данияр',
    className: '7 «Ә»',
    grounds: [
      { code: 'absence', facts: ru('14 уроков'), names: order61.grounds.find(({ code }) => code === 'absence')?.names },
    ],
    today: '2026-12-01',
    term: null,
    mayWrite: true,
    mayHandOver: false,
    progress: [],
    mayMark: [],
    draft: null,
    inForce: null,
    former: null,
    earlier: [],
    deliveries: [],
    guardians: [{ id: ids.mother, name: 'Айдарова Алма', kinship: 'mother', isPrimary: true }],
    duties: [],
    kinds: order61.measureKinds.map(({ code, section, names, hint }) => ({ code, section, names, hint })),
    age: 13,
    ...over,
  });
