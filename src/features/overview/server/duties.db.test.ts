import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { duties, dutyCounts } from './duties.ts';
import { myDay } from './my-day.ts';

let school: TestSchool;

/** Monday 16 November 2026: 24 cases wait for an agenda; the terms of 9 others end one after another from the 17th. */
beforeAll(async () => {
  school = await testSchool();
  for (let n = 1; n <= 24; n += 1) await seedCase(n, { state: 'submitted', openedOn: `2026-10-0${1 + (n % 3)}` });
  for (let n = 1; n <= 9; n += 1) await seedCase(100 + n, { state: 'on-record', endsOn: `2026-11-${16 + n}` });
});
afterAll(() => school.drop());

type Seeded = { readonly state: 'submitted' | 'on-record'; readonly openedOn?: string; readonly endsOn?: string };

async function seedCase(number: number, { state, openedOn = '2026-11-15', endsOn }: Seeded): Promise<string> {
  const [pupil, id] = [randomUUID(), randomUUID()];
  const { school: schoolId, people } = school.ids;
  await school.sql(
    `insert into pupils_pupils (school_id, id, family, given, born_on, sex, no_iin_reason, language, search, version)
     values ($1, $2, $3, 'Нұрлан', '2012-05-05', 'male', 'сынақ', 'kk', 'оқушы', 1)`,
    [schoolId, pupil, `Оқушы${number}`],
  );
  await school.sql(
    `insert into cases_cases (school_id, id, pupil_id, number, school_year, pack_id, state, opened_on, placed_on, ends_on, responsible_id, version)
     values ($1, $2, $3, $4, 2026, 'order-61-2023', $5, $6, $7, $8, $9, 1)`,
    [
      schoolId,
      id,
      pupil,
      number,
      state,
      openedOn,
      state === 'on-record' ? openedOn : null,
      endsOn ?? null,
      people.social,
    ],
  );
  return id;
}

const all = async (kind: string, after: unknown = null): Promise<any> =>
  done(await school.as('social').ask(duties, { kind, after }));

describe('clause 10: My day shows a few of each kind, and truly how many there are', () => {
  it('seven rows of a kind, the longest waiting first, and the count of all', async () => {
    const day = done(await school.as('deputy').ask(myDay, {}));
    const waiting = day.duties.filter(({ kind }: any) => kind === 'case-waits-for-agenda');
    expect(waiting.map(({ on }: any) => on)).toEqual(Array.from({ length: 7 }, () => '2026-10-01'));
    expect(waiting[0]).toMatchObject({ pupilName: expect.stringMatching(/^Оқушы\d+ Нұрлан$/u) });
    expect(day.more).toEqual(['case-waits-for-agenda', 'term-ends']);
    const { counts } = done(await school.as('deputy').ask(dutyCounts, { kinds: day.more }));
    expect(counts.map(({ kind, count }: any) => [kind, count])).toEqual([
      ['case-waits-for-agenda', 24],
      ['term-ends', 9],
    ]);
    expect(day.duties.filter(({ kind }: any) => kind === 'term-ends')).toHaveLength(7);
  });

  it('the strip knows the days of all that falls due, also of what is not among the first seven', async () => {
    const day = done(await school.as('deputy').ask(myDay, {}));
    const { counts } = done(await school.as('deputy').ask(dutyCounts, { kinds: ['term-ends', 'copy-not-delivered'] }));
    const seven = [17, 18, 19, 20, 21, 22, 23].map((n) => `2026-11-${n}`);
    expect(day.strip.filter((one: any) => one.due).map((one: any) => one.day)).toEqual(seven);
    expect(counts).toEqual([
      { kind: 'term-ends', count: 9, days: [...seven, '2026-11-24', '2026-11-25'] },
      { kind: 'copy-not-delivered', count: 0, days: [] },
    ]);
  });

  it('nobody but those who see the whole school has duties', async () => {
    const day = done(await school.as('classTeacher').ask(myDay, {}));
    expect([day.duties, day.more, day.strip.some((one: any) => one.due)]).toEqual([[], [], false]);
    expect((await school.as('classTeacher').ask(duties, { kind: 'term-ends' })).kind).toBe('forbidden');
    expect((await school.as('classTeacher').ask(dutyCounts, { kinds: ['term-ends'] })).kind).toBe('forbidden');
  });
});

describe('a queue has a page of its own', () => {
  it('pages through all of one kind, each once, in the order of the days', async () => {
    const first = await all('case-waits-for-agenda');
    expect([first.count, first.duties.length]).toEqual([24, 20]);
    const second = await all('case-waits-for-agenda', first.next);
    expect([second.count, second.duties.length, second.next]).toEqual([24, 4, null]);
    const rows = [...first.duties, ...second.duties];
    expect(new Set(rows.map(({ id }: any) => id)).size).toBe(24);
    expect(rows.map(({ on }: any) => on)).toEqual([
      ...Array.from({ length: 8 }, () => '2026-10-01'),
      ...Array.from({ length: 8 }, () => '2026-10-02'),
      ...Array.from({ length: 8 }, () => '2026-10-03'),
    ]);
  });

  it('an appeal with danger stands before older calm ones', async () => {
    const seed = (sentAt: string, danger: readonly string[]) =>
      school.sql(
        `insert into referral_appeals (school_id, id, pupil_id, author_id, recorded_by, grounds, facts, danger, file_ids, state, sent_at, pack_id, version)
         values ($1, $2, $3, $4, $4, '{absence}', '{"lang":"ru","text":"Факты"}', $5, '{}', 'sent', $6, 'order-61-2023', 1)`,
        [school.ids.school, randomUUID(), school.ids.pupil, school.ids.people.subjectTeacher, danger, sentAt],
      );
    await seed('2026-11-10T10:00:00+05:00', []);
    await seed('2026-11-13T10:00:00+05:00', ['life-or-health']);
    const { duties: rows } = await all('answer-appeal');
    expect(rows.map(({ on, danger }: any) => [on, danger])).toEqual([
      ['2026-11-13', true],
      ['2026-11-10', false],
    ]);
  });

  it('nothing waits: an empty page', async () => {
    expect(await all('sign-protocol')).toMatchObject({ count: 0, duties: [], next: null });
  });
});

describe('clause 11: a dossier that lacks nothing is no duty, and takes no place among them', () => {
  it('only what is missing is listed and counted', async () => {
    const [complete, lacking] = [
      await seedCase(201, { state: 'submitted' }),
      await seedCase(202, { state: 'submitted' }),
    ];
    const { school: schoolId, people } = school.ids;
    for (const id of [complete, lacking])
      await school.sql(
        `insert into dossier_dues (school_id, case_id, purpose, round, meeting_on, due_on) values ($1, $2, 'placing', 1, '2026-11-27', '2026-11-24')`,
        [schoolId, id],
      );
    const kinds = order61.papers.dossier.map(({ kind }) => kind);
    for (const [id, there] of [
      [complete, kinds],
      [lacking, kinds.slice(1)],
    ] as const)
      for (const kind of there)
        await school.sql(
          `insert into dossier_papers (school_id, id, case_id, purpose, round, kind, state, author_id, file_ids, written_at, version)
           values ($1, $2, $3, 'placing', 1, $4, 'written', $5, '{}', now(), 1)`,
          [schoolId, randomUUID(), id, kind, people.social],
        );
    const { count, duties: rows } = await all('dossier-incomplete');
    expect([count, rows.map(({ id, codes }: any) => [id, codes])]).toEqual([1, [[lacking, kinds.slice(0, 1)]]]);
  });
});
