// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useState } from 'react';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import type { PlanDraft } from '../rules/edit-plan.ts';
import { NewClasses } from './new-classes.tsx';
import type { Told } from './plan-panel.tsx';
import { SourcesTable } from './sources-table.tsx';

afterEach(cleanup);

const classOf = (key: string, grade: number, letter: string) => ({
  key,
  classId: null,
  grade,
  letter,
  language: 'kk' as const,
  teacherId: null,
  teacherName: null,
});
const source = (classId: string, name: string, grade: number, to: string | null) => ({
  classId,
  name,
  grade,
  to,
  pupils: 21,
  openCases: 0,
  teacher: null,
});
const told: Told = {
  schoolYear: 2027,
  stamp: 's',
  effectiveOn: plainDate('2027-09-01'),
  sources: [source('a', '1 «А»', 1, '2-А'), source('b', '11 «Ә»', 11, null)],
  classes: [],
  people: [],
  turned: null,
};
const start: PlanDraft = {
  schoolYear: 2027,
  effectiveOn: told.effectiveOn,
  classes: [classOf('1-А', 1, 'А'), classOf('2-А', 2, 'А')],
  sources: told.sources.map(({ classId, to }) => ({ classId, to })),
  exceptions: [],
};

function Trial() {
  const [plan, setPlan] = useState(start);
  const part = { told, plan, onChange: setPlan };
  return (
    <>
      <SourcesTable {...part} onApart={() => undefined} />
      <NewClasses {...part} />
    </>
  );
}

describe('the plan of a new school year on the screen', () => {
  it('shows in Kazakh where each class goes; the last grade leaves', () => {
    show(<Trial />, 'kk');
    expect(screen.getByLabelText('1 «А» келесі жылы')).toHaveProperty('value', '2-А');
    expect(screen.getByLabelText('11 «Ә» келесі жылы')).toHaveProperty('value', '');
    expect(screen.getAllByText(/21 білім алушы/u).length).toBe(3);
  });

  it('counts follow at once when a class is sent elsewhere', () => {
    show(<Trial />, 'ru');
    fireEvent.change(screen.getByLabelText('11 «Ә» в следующем году'), { target: { value: '2-А' } });
    expect(screen.getByText(/^42 ученика/u)).toBeTruthy();
  });

  it('only a class nobody is sent to can be taken out', () => {
    show(<Trial />, 'en');
    const rows = screen.getAllByRole('listitem');
    const row = (name: string) =>
      rows.find((one) => one.querySelector('b')?.textContent === name && one.tagName === 'LI');
    const first = row('1 «А»');
    const second = row('2 «А»');
    if (first === undefined || second === undefined) throw new Error('no rows');
    expect(within(second).queryByText('Remove')).toBeNull();
    fireEvent.click(within(first).getByText('Remove'));
    expect(
      screen.queryAllByRole('listitem').some((one) => one.tagName === 'LI' && one.textContent?.startsWith('1 «А»')),
    ).toBe(false);
  });
});
