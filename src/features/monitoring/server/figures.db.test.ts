import { describe, expect, it } from 'vitest';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { caseId, inForce, move, school, standPlanSchool } from '../../plan/server/testing/plan-school.ts';
import { addFigures } from './add-figures.ts';
import { figures } from './figures.ts';
import { refusal } from './testing/support-school.ts';
import { undoFigures } from './undo-figures.ts';

standPlanSchool();

const absence = (from: string, to: string, missed: number, unexcused: number) => ({
  kind: 'absence',
  from,
  to,
  missed,
  unexcused,
});
const mark = (subject: string, grade: number, quarter = 2) => ({
  kind: 'mark',
  schoolYear: 2026,
  quarter,
  subject,
  mark: grade,
});
const add = (who: Who, rows: readonly object[]) => school.as(who).perform(addFigures, { caseId, rows });
const seen = async (who: Who) => done(await school.as(who).ask(figures, { caseId }));
const undo = (who: Who, batchId: string) => school.as(who).perform(undoFigures, { batchId });

describe('clause 14: attendance and marks beside the measures', () => {
  it('a week, a day and marks; entered again they replace what stood', async () => {
    await inForce();
    done(await add('classTeacher', [absence('2026-11-16', '2026-11-20', 10, 4), mark('Химия', 3)]));
    done(await add('social', [absence('2026-11-16', '2026-11-20', 9, 4), mark('Химия', 4), mark('Химия', 3, 1)]));
    const now = await seen('head');
    expect(now.absences).toEqual([absence('2026-11-16', '2026-11-20', 9, 4)]);
    expect(now.marks).toEqual([mark('Химия', 3, 1), mark('Химия', 4)]);
    expect(now.measures.map(({ words }: any) => words.text)).toEqual(['Отмечать каждый урок']);
    expect(now.last).toMatchObject({ byName: 'Нұрланова Гүлнар Ерікқызы', rows: 3 });
  });

  it('the last entry is undone in one step, whole, and what it replaced stands again', async () => {
    await inForce();
    const first = done(await add('classTeacher', [absence('2026-11-23', '2026-11-23', 6, 2)]));
    const second = done(
      await add('classTeacher', [
        absence('2026-11-23', '2026-11-23', 0, 0),
        absence('2026-11-24', '2026-11-24', 1, 1),
        mark('Химия', 5),
      ]),
    );
    expect(await undo('classTeacher', first.batchId)).toMatchObject(refusal('figures-not-last'));
    done(await undo('classTeacher', second.batchId));
    expect(await seen('classTeacher')).toMatchObject({
      absences: [absence('2026-11-23', '2026-11-23', 6, 2)],
      marks: [],
      last: { batchId: first.batchId },
    });
    expect(await undo('classTeacher', second.batchId)).toMatchObject(refusal('figures-undone'));
    done(await undo('classTeacher', first.batchId));
    expect(await seen('classTeacher')).toMatchObject({ absences: [], last: null });
  });

  it('all or nothing: one wrong row, and none is entered', async () => {
    await inForce();
    const rows = [absence('2026-11-23', '2026-11-23', 6, 2), absence('2026-12-02', '2026-12-02', 1, 0)];
    expect(await add('social', rows)).toMatchObject(refusal('figures-day-wrong'));
    expect((await add('social', [absence('2026-11-23', '2026-11-23', 61, 0)])).kind).toBe('invalid');
    expect((await add('social', [mark('x'.repeat(81), 4)])).kind).toBe('invalid');
    expect((await seen('social')).absences).toEqual([]);
  });

  it('for whoever helps the child; closed and sealed with the case', async () => {
    await inForce();
    const { batchId } = done(await add('classTeacher', [mark('Химия', 3)]));
    for (const who of ['subjectTeacher', 'otherClassTeacher', 'medic', 'psychologist'] as const) {
      expect((await add(who, [mark('Химия', 3)])).kind, who).toBe('not-found');
      expect((await undo(who, batchId)).kind, who).toBe('not-found');
      expect((await school.as(who).ask(figures, { caseId })).kind, who).toBe('not-found');
    }
    expect((await school.asForeignHead().ask(figures, { caseId })).kind).toBe('not-found');
    await move('remove', '2026-12-01', null);
    expect((await school.as('head').ask(figures, { caseId })).kind).toBe('not-found');
    expect((await undo('head', batchId)).kind).toBe('not-found');
  });
});
