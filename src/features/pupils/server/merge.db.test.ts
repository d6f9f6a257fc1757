import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { house } from '../../../app/server/features.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
beforeEach(async () => {
  school = await testSchool();
});
afterEach(() => school.drop());

const deed = house.deeds.find(({ contract }) => contract.name === 'pupils.merge')!;
const merged = (pupilId: string, lostId: string, lostVersion = 1) =>
  school.as('deputy').perform(deed, { pupilId, version: 1, lostId, lostVersion });
const openCase = (pupilId: string, number: number) =>
  school.sql(
    `insert into cases_cases (school_id, id, number, school_year, pupil_id, state, pack_id, opened_on, responsible_id, version)
     values ($1, gen_random_uuid(), $2, 2026, $3, 'submitted', 'order-61-2023', '2026-11-16', $4, 1)`,
    [school.ids.school, number, pupilId, school.ids.people.social],
  );

describe('two rows of one child', () => {
  it('become one: case, guardians and what only the other knew go over, its class never took effect, the trail keeps the card', async () => {
    const { pupil, otherPupil } = school.ids;
    await openCase(otherPupil, 77);
    await school.sql(`update pupils_pupils set iin = '130504600124', address = 'Абай көшесі' where id = $1`, [
      otherPupil,
    ]);
    expect(done(await merged(pupil, otherPupil))).toEqual({ version: 2 });
    const rows = await school.sql('select id, iin, address, no_iin_reason from pupils_pupils where id = any($1)', [
      [pupil, otherPupil],
    ]);
    expect(rows).toEqual([{ id: pupil, iin: '130504600124', address: 'Абай көшесі', no_iin_reason: null }]);
    expect(await school.sql('select number from cases_cases where pupil_id = $1', [pupil])).toEqual([{ number: 77 }]);
    expect(
      await school.sql(
        'select count(*)::int as n, count(*) filter (where is_primary)::int as first from pupils_guardians where pupil_id = $1',
        [pupil],
      ),
    ).toEqual([{ n: 2, first: 1 }]);
    const enrolments = await school.sql(
      'select class_id, ends_on < starts_on as void from pupils_enrolments where pupil_id = $1 order by 2 nulls first',
      [pupil],
    );
    expect(enrolments).toEqual([
      { class_id: school.ids.class7, void: null },
      { class_id: school.ids.class8, void: true },
    ]);
    const [trail] = await school.sql(
      `select t.body from trail_entries e join trail_texts t using (school_id, seq) where e.verb = 'pupils.merge'`,
    );
    expect(trail.body.said).toMatchObject({ lostId: otherPupil, lost: { iin: '130504600124' } });
  });

  it('stay two while both have an open case', async () => {
    await openCase(school.ids.pupil, 77);
    await openCase(school.ids.otherPupil, 78);
    expect(await merged(school.ids.pupil, school.ids.otherPupil)).toMatchObject({
      refusal: { reason: 'both-have-open-case' },
    });
  });

  it('are not one row named twice, nor a row seen in an older state, nor a child of another school', async () => {
    expect(await merged(school.ids.pupil, school.ids.pupil)).toMatchObject({ refusal: { reason: 'same-pupil' } });
    expect(await merged(school.ids.pupil, school.ids.otherPupil, 0)).toMatchObject({
      refusal: { reason: 'lost-pupil-changed' },
    });
    expect(await merged(school.ids.pupil, school.other.pupil)).toEqual({ kind: 'not-found' });
  });
});
