import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { Result } from '#kernel/pure/result.ts';
import type { MeasureDraft, PlanBody } from '../contract.ts';
import { completeMeasure, type Mark, type MeasureToMark } from './complete-measure.ts';
import { mayWritePlan, startPlan } from './may-write-plan.ts';
import { savePlan, type PlanToSave } from './save-plan.ts';

const answer = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.reason);
const leader = { personId: 'deputy', wholeSchool: true };
const teacher = { personId: 'teacher', wholeSchool: false };

describe('clauses 12, 14: who writes a plan and when', () => {
  it.each([
    ['submitted', 'ok', 'plan-not-responsible'],
    ['on-record', 'ok', 'plan-not-responsible'],
    ['not-placed', 'plan-case-closed', 'plan-case-closed'],
    ['removed', 'plan-case-closed', 'plan-case-closed'],
  ] as const)(
    'of a case %s: a whole-school role %s, a class teacher who does not answer for it %s',
    (state, whole, other) => {
      expect(answer(mayWritePlan(leader, { state, responsibleId: 'social' }))).toBe(whole);
      expect(answer(mayWritePlan(teacher, { state, responsibleId: 'social' }))).toBe(other);
    },
  );
  it('whoever answers for the case writes', () => {
    expect(answer(mayWritePlan(teacher, { state: 'on-record', responsibleId: 'teacher' }))).toBe('ok');
  });
  it('there is one draft at a time', () => {
    expect(answer(startPlan(leader, { state: 'on-record', responsibleId: 'social' }, 'draft'))).toBe(
      'plan-draft-exists',
    );
    expect(answer(startPlan(leader, { state: 'on-record', responsibleId: 'social' }, null))).toBe('ok');
  });
});

const measure: MeasureDraft = {
  id: 'one',
  kind: 'attendance-control',
  section: 'teachers',
  causeId: null,
  words: { lang: 'ru', text: '' },
  responsibleIds: [],
  form: null,
  outsiders: [],
  goesOnFrom: null,
  dueOn: null,
  frequency: null,
  startsOn: null,
  expected: null,
};
const body: PlanBody = {
  goal: null,
  causes: [{ id: 'cause', words: { lang: 'ru', text: 'Причина' } }],
  measures: [measure],
};
const subject: PlanToSave = {
  planState: 'draft',
  state: 'on-record',
  responsibleId: 'social',
  foreignIds: [],
  strangeFormer: [],
  staffIds: ['social'],
};
const saved = (
  over: Partial<PlanToSave>,
  change: Partial<MeasureDraft> = {},
  second: Partial<MeasureDraft> | null = null,
): string => {
  const measures = [{ ...measure, ...change }, ...(second === null ? [] : [{ ...measure, ...second }])];
  return answer(savePlan(order61, leader, { ...subject, ...over }, { ...body, measures }));
};

describe('clause 15: a draft may be incomplete, not contradictory', () => {
  it('empty cells are kept as they are', () => {
    expect(saved({})).toBe('ok');
  });
  it('after the approval nothing of it is edited', () => {
    expect([saved({ planState: 'approved' }), saved({ planState: 'replaced' })]).toEqual([
      'plan-not-editable',
      'plan-not-editable',
    ]);
  });
  it('kinds come from the pack, causes from this plan, people from this school', () => {
    expect(saved({}, { kind: 'punishment' })).toBe('plan-measure-kind-unknown');
    expect(saved({}, { causeId: 'cause' })).toBe('ok');
    expect(saved({}, { causeId: 'cause of another plan' })).toBe('plan-rows-doubtful');
    expect(saved({}, { responsibleIds: ['social'] })).toBe('ok');
    expect(saved({}, { responsibleIds: ['somebody'] })).toBe('plan-person-unknown');
  });
  it('a row of another plan, or one sent twice, is not written', () => {
    expect(saved({ foreignIds: ['one'] })).toBe('plan-rows-doubtful');
    expect(saved({}, {}, {})).toBe('plan-rows-doubtful');
    expect(saved({}, {}, { id: 'two' })).toBe('ok');
  });
});

const toMark: MeasureToMark = {
  planState: 'approved',
  caseState: 'on-record',
  approvedOn: plainDate('2026-11-27'),
  responsibleIds: ['teacher'],
};
const mark: Mark = { outcome: 'done', doneOn: plainDate('2026-12-05'), result: null };
const marked = (over: Partial<MeasureToMark>, change: Partial<Mark> = {}, who = teacher): string =>
  answer(completeMeasure({ ...toMark, ...over }, who, { ...mark, ...change }, plainDate('2026-12-10')));

describe('clause 15: the responsible person says what came of a measure', () => {
  it('who answers for it, or a whole-school role, and nobody else', () => {
    expect([marked({}), marked({}, {}, leader), marked({ responsibleIds: ['other'] })]).toEqual([
      'ok',
      'ok',
      'measure-not-yours',
    ]);
  });
  it('only in the plan in force of a child on record', () => {
    expect([
      marked({ planState: 'draft', approvedOn: null }),
      marked({ planState: 'replaced' }),
      marked({ caseState: 'removed' }),
    ]).toEqual(['measure-plan-not-in-force', 'measure-plan-not-in-force', 'measure-plan-not-in-force']);
  });
  it('not before the approval and not in the future', () => {
    expect(
      ['2026-11-26', '2026-11-27', '2026-12-10', '2026-12-11'].map((day) => marked({}, { doneOn: plainDate(day) })),
    ).toEqual(['measure-day-outside', 'ok', 'ok', 'measure-day-outside']);
  });
  it('what was not done, or only partly, is explained', () => {
    const words = { lang: 'ru', text: 'Семья уехала' } as const;
    expect([
      marked({}, { outcome: 'not-done' }),
      marked({}, { outcome: 'partly' }),
      marked({}, { outcome: 'partly', result: words }),
    ]).toEqual(['measure-result-missing', 'measure-result-missing', 'ok']);
  });
});
