import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { randomUUID } from 'node:crypto';
import { action } from '#kernel/pure/contract.ts';
import { departure, ok, refuse } from '#kernel/pure/result.ts';
import { done, testSchool, type TestSchool } from '../../testing/test-school.ts';
import { openDb, openPool } from './db.ts';
import { deed } from './perform.ts';
import { verifyTrail } from './verify-trail.ts';

const rename = deed({
  contract: action({
    name: 'testing.rename',
    summary: 'Renames a class.',
    clause: 2,
    may: ['head'],
    input: z.object({ classId: z.uuid(), version: z.number(), letter: z.string().min(1).max(2) }),
    output: z.object({ version: z.number() }),
    touches: ['school'],
  }),
  load: async (tx, input) =>
    (await tx.db
      .selectFrom('school_classes')
      .select(['id', 'version', 'letter'])
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.classId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  decide: ({ input }) => {
    if (input.letter === 'Ъ') return refuse('no-such-letter', { letter: input.letter });
    return ok(input.letter, input.letter === 'Я' ? [departure('odd-letter', 6, { letter: input.letter })] : []);
  },
  save: async (tx, letter, { input, state }) => {
    await tx.db
      .updateTable('school_classes')
      .set({ letter, version: state.version + 1 })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.classId)
      .execute();
    return { value: { version: state.version + 1 }, about: { kind: 'class', id: input.classId } };
  },
});

describe('perform, the one way of a write', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await testSchool();
  });
  afterAll(() => school.drop());
  const letterOf = async (id: string): Promise<string> =>
    (await school.sql('select letter from school_classes where id = $1', [id]))[0].letter;

  it('asks for a signed-in caller, a role, and valid input, in this order', async () => {
    expect(
      await rename.perform(school.kernel, { tokenHash: null, input: {}, requestId: randomUUID(), reasons: [] }),
    ).toEqual({ kind: 'signed-out' });
    expect((await school.as('deputy').perform(rename, {})).kind).toBe('forbidden');
    expect((await school.as('nobody').perform(rename, {})).kind).toBe('forbidden');
    const invalid = await school.as('head').perform(rename, { classId: school.ids.class7, version: 1, letter: '' });
    expect(invalid).toMatchObject({ kind: 'invalid', fields: [{ path: 'letter' }] });
  });

  it('does not find what belongs to another school', async () => {
    const answer = await school.as('head').perform(rename, { classId: school.other.class7, version: 1, letter: 'Б' });
    expect(answer).toEqual({ kind: 'not-found' });
    expect(await letterOf(school.other.class7)).toBe('Ә');
  });

  it('does a request sent twice once, also at the same moment', async () => {
    const requestId = randomUUID();
    const input = { classId: school.ids.class7, version: 1, letter: 'Б' };
    const answers = await Promise.all([1, 2, 3].map(() => school.as('head').perform(rename, input, [], requestId)));
    expect(answers).toEqual([1, 2, 3].map(() => ({ kind: 'done', value: { version: 2 } })));
    const entries = await school.sql(`select 1 from trail_entries where verb = 'testing.rename' and subject_id = $1`, [
      school.ids.class7,
    ]);
    expect(entries).toHaveLength(1);
  });

  it('refuses a request id used for something else', async () => {
    const requestId = randomUUID();
    done(
      await school.as('head').perform(rename, { classId: school.ids.class7, version: 2, letter: 'В' }, [], requestId),
    );
    const answer = await school
      .as('head')
      .perform(rename, { classId: school.ids.class7, version: 3, letter: 'Г' }, [], requestId);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'request-id-reused' } });
  });

  it('answers a stale version with what changed and by whom', async () => {
    const answer = await school.as('head').perform(rename, { classId: school.ids.class7, version: 1, letter: 'Д' });
    expect(answer).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 3,
      verb: 'testing.rename',
      changedBy: 'Ахметова Сәуле',
    });
  });

  it('clause 2: asks for a reason of a departure, then keeps clause, reason, person and moment', async () => {
    const input = { classId: school.ids.class8, version: 1, letter: 'Я' };
    expect(await school.as('head').perform(rename, input)).toMatchObject({
      kind: 'needs-reasons',
      departures: [{ what: 'odd-letter', clause: 6 }],
    });
    expect((await school.as('head').perform(rename, input, [{ what: 'odd-letter', reason: '   a ' }])).kind).toBe(
      'needs-reasons',
    );
    expect(await letterOf(school.ids.class8)).toBe('А');
    done(await school.as('head').perform(rename, input, [{ what: 'odd-letter', reason: 'Так названо приказом' }]));
    expect(await school.sql('select what, clause, reason, person_id, verb from departures')).toEqual([
      {
        what: 'odd-letter',
        clause: 6,
        reason: 'Так названо приказом',
        person_id: school.ids.people.head,
        verb: 'testing.rename',
      },
    ]);
  });

  it('leaves nothing behind when refused', async () => {
    const before = await school.sql('select count(*)::int as n from requests');
    const answer = await school.as('head').perform(rename, { classId: school.ids.class8, version: 2, letter: 'Ъ' });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { reason: 'no-such-letter' } });
    expect(await school.sql('select count(*)::int as n from requests')).toEqual(before);
  });

  it('chains the trail; a changed entry is found, an erased text is not a break', async () => {
    const pool = openPool(school.superUrl, 1);
    const db = openDb(pool);
    const whole = await verifyTrail(db, school.ids.school);
    expect(whole).toMatchObject({ broken: null, erased: 0 });
    expect(whole.entries).toBeGreaterThan(2);
    await school.sql('delete from trail_texts where school_id = $1 and seq = 2', [school.ids.school]);
    expect(await verifyTrail(db, school.ids.school)).toMatchObject({ broken: null, erased: 1 });
    await school.sql(`update trail_texts set body = '{"said": "other"}' where school_id = $1 and seq = 1`, [
      school.ids.school,
    ]);
    expect(await verifyTrail(db, school.ids.school)).toMatchObject({ broken: { seq: 1, why: 'text' } });
    await school.sql(`delete from trail_texts where school_id = $1 and seq = 1`, [school.ids.school]);
    await school.sql(`update trail_entries set verb = 'testing.other' where school_id = $1 and seq = 2`, [
      school.ids.school,
    ]);
    expect(await verifyTrail(db, school.ids.school)).toMatchObject({ broken: { seq: 2, why: 'hash' } });
    await pool.end();
  });
});
