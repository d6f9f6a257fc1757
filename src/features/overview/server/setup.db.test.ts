import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideSetup } from '#features/school/server/hide-setup.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { setup } from './setup.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const told = async () => done(await school.as('head').ask(setup, {}));
const founded = ['language', 'school', 'account'];

describe('the first steps of a school', () => {
  it('a school with pupils, colleagues and a Council has done them all', async () => {
    expect(await told()).toEqual({ done: [...founded, 'roster', 'staff', 'composition'], hidden: false });
  });

  it('the list is put away for everybody, brought back, and leaves a trail', async () => {
    done(await school.as('deputy').perform(hideSetup, { hidden: true }));
    expect((await told()).hidden).toBe(true);
    done(await school.as('head').perform(hideSetup, { hidden: false }));
    expect((await told()).hidden).toBe(false);
    expect(await school.sql(`select 1 from trail_entries where verb = 'school.hide-setup'`)).toHaveLength(2);
    expect(await school.as('classTeacher').perform(hideSetup, { hidden: true })).toEqual({ kind: 'forbidden' });
  });

  it('a step is open while nothing of it stands', async () => {
    await school.sql(`truncate council_compositions cascade`);
    expect((await told()).done).toEqual([...founded, 'roster', 'staff']);
    await school.sql(`truncate pupils_pupils cascade`);
    expect((await told()).done).toEqual([...founded, 'staff']);
  });
});
