import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMove, lockCase, openCase } from '#features/cases/server/public.ts';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import type { MadeLetter } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { handOverCopy } from '../server/hand-over-copy.ts';
import { approvePlan } from '../server/public.ts';
import { savePlan } from '../server/save-plan.ts';
import { startPlan } from '../server/start-plan.ts';
import { planPapers } from './papers.ts';

let school: TestSchool;
let caseId = '';
let planId = '';
const ru = (text: string, other?: string) => ({ lang: 'ru' as const, text, ...(other === undefined ? {} : { other }) });
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const actor = (roles: Actor['roles'], over: Partial<Actor> = {}): Actor => ({
  accountId: randomUUID(),
  personId: school.ids.people.social,
  schoolId: school.ids.school,
  language: 'ru',
  roles,
  classIds: [],
  ...over,
});
const make = (paper: string, id: string, who: Actor = actor(['social-pedagogue'])): Promise<MadeLetter | null> =>
  within(async (tx) => (await planPapers.find((one) => one.paper === paper)?.make(tx, id, who)) ?? null);
const texts = async (paper: string, id: string) => {
  const made = await make(paper, id);
  if (made === null) throw new Error('no paper');
  expect(pairOf(made.letters.kk, made.letters.ru).language).toBe('pair');
  return { kk: plainTextOf(made.letters.kk), ru: plainTextOf(made.letters.ru), made };
};

beforeAll(async () => {
  school = await testSchool();
  caseId = await within(
    async (tx) =>
      (
        await openCase(tx, {
          pupilId: school.ids.pupil,
          packId: 'order-61-2023',
          responsibleId: school.ids.people.social,
          grounds: [{ code: 'absence', facts: ru('14 уроков') }],
          openedOn: plainDate('2026-11-16'),
          schoolYear: 2026,
          repeatsId: null,
        })
      ).id,
  );
  const started = done(await school.as('social').perform(startPlan, { caseId }));
  planId = started.planId;
  const causeId = randomUUID();
  const measure = {
    id: randomUUID(),
    kind: 'attendance-control',
    section: 'teachers',
    causeId,
    words: ru('Отмечать каждый урок', 'Әр сабақты белгілеу'),
    responsibleIds: [school.ids.people.subjectTeacher],
    outsiders: [],
    dueOn: '2027-01-20',
    frequency: 'weekly',
    startsOn: '2026-12-01',
    expected: ru('Ни одного пропуска'),
  };
  const bare = {
    ...measure,
    id: randomUUID(),
    section: 'child',
    causeId: null,
    responsibleIds: [],
    dueOn: null,
    frequency: null,
    words: ru(''),
    expected: null,
  };
  done(
    await school.as('social').perform(savePlan, {
      planId,
      version: started.version,
      goal: ru('Вернуться к учебе'),
      causes: [{ id: causeId, words: ru('Работает по вечерам') }],
      measures: [measure, bare],
    }),
  );
});
afterAll(() => school.drop());

describe('paper 12: the plan (clauses 12, 14, 15)', () => {
  it('a draft says so, and what is missing is a visible blank', async () => {
    const { ru: text } = await texts('plan', planId);
    expect(text).toContain('Проект: вступает в силу после решения Совета');
    expect(text).toContain(
      '1\tконтроль посещаемости. Отмечать каждый урок\t1\tеженедельно, 01.12.2026 - 20.01.2027\tИ. Ли, учитель математики\tНи одного пропуска\t________',
    );
    expect(text).toContain('2\tконтроль посещаемости\t________\t________\t________\t________\t________');
  });

  it('in force it names the decision, cause and child, and that there are no legal consequences (clause 22)', async () => {
    await within(async (tx) => {
      const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
      if (locked === null) throw new Error('no case');
      const days = { effectiveOn: plainDate('2026-11-20'), endsOn: plainDate('2027-05-20') };
      await applyMove(tx, locked, { verb: 'place', ...days, meetingId: randomUUID(), itemId: randomUUID() });
      await approvePlan(tx, {
        planId,
        caseId,
        on: days.effectiveOn,
        endsOn: days.endsOn,
        meetingId: randomUUID(),
        itemId: randomUUID(),
      });
    });
    school.clock.set(new Date('2026-12-01T09:00:00+05:00'));
    const { kk, ru: text, made } = await texts('plan', planId);
    expect(text).toContain('Утвержден на заседании Совета профилактики 20 ноября 2026 года, протокол № ________');
    expect(kk).toContain('Профилактикалық кеңестің 2026 жылғы 20 қарашада өткен отырысында бекітілді');
    for (const said of [
      'Айдаров Данияр Серікұлы',
      'Работает по вечерам',
      'до 20 мая 2027 года',
      'не влечет для ребенка и семьи никаких правовых последствий',
    ])
      expect(text).toContain(said);
    expect(kk).toContain('Әр сабақты белгілеу');
    expect(kk).toContain('Работает по вечерам (түпнұсқасы орыс тілінде)');
    expect(kk).toContain('құқықтық салдар');
    expect(made).toMatchObject({ date: '2026-11-20', about: { kind: 'plan', id: planId, caseId } });
    expect(made.letters.ru.title).not.toContain('Айдаров');
  });

  it('is read within reach only', async () => {
    const other = actor(['class-teacher'], {
      personId: school.ids.people.otherClassTeacher,
      classIds: [school.ids.class8],
    });
    expect(await make('plan', planId, other)).toBeNull();
    expect(await make('plan', randomUUID())).toBeNull();
    const own = actor(['class-teacher'], { personId: school.ids.people.classTeacher, classIds: [school.ids.class7] });
    expect(await make('plan', planId, own)).not.toBeNull();
  });
});

describe('paper 13: the receipt of the copy, or the act of refusal (clause 14)', () => {
  it('by the plan’s id it is blank, to be signed', async () => {
    const { kk, ru: text } = await texts('plan-receipt', planId);
    expect(text).toContain('РАСПИСКА');
    expect(text).toContain('В случае отказа от подписи свидетели');
    expect(kk).toContain('ҚОЛХАТ');
  });

  it('of a refusal it is an act with its witnesses', async () => {
    const { deliveryId } = done(
      await school.as('social').perform(handOverCopy, {
        planId,
        guardianId: school.ids.guardian,
        outcome: 'refused',
        onDay: '2026-11-30',
        way: 'in-person',
        witnesses: ['Ж. Омарова', 'И. Ли'],
        note: null,
        fileId: null,
      }),
    );
    const { kk, ru: text, made } = await texts('plan-receipt', deliveryId);
    expect(text).toContain('об отказе получить экземпляр плана');
    for (const said of ['Кому\tАйдаровой Алме', 'Ж. Омарова', 'И. Ли', '30 ноября 2026 года'])
      expect(text).toContain(said);
    expect(kk).toContain('бас тарту туралы');
    expect(kk).toContain('Кімге\tАйдарова Алмаға');
    expect(made).toMatchObject({ date: '2026-11-30', about: { kind: 'plan-delivery', id: deliveryId, caseId } });
  });
});
