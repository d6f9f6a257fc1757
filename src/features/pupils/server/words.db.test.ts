import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const first = newId();
const second = newId();
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const wordsOf = async (id: string): Promise<string[]> =>
  (await school.sql(`select word from pupils_words where pupil_id = $1 order by word`, [id])).map(({ word }) => word);

describe('the words by which a pupil is found', () => {
  it('are kept for every row of one statement', async () => {
    await within((tx) =>
      sql`insert into pupils_pupils (school_id, id, family, given, born_on, sex, no_iin_reason, language, search, version)
        values (${school.ids.school}, ${first}, 'Сарсен', 'Асан', '2013-01-01', 'male', 'жоқ', 'kk', 'сарсен асан асан', 1),
          (${school.ids.school}, ${second}, 'Тоқтар', 'Үсен', '2013-01-01', 'male', 'жоқ', 'kk', 'тоқтар үсен', 1)`.execute(
        tx.db,
      ),
    );
    expect([await wordsOf(first), await wordsOf(second)]).toEqual([
      ['асан', 'сарсен'],
      ['тоқтар', 'үсен'],
    ]);
  });

  it('follow the names that a statement changes, and only those', async () => {
    await within(async (tx) => {
      const where = sql`school_id = ${school.ids.school} and id = any(${[first, second]}::uuid[])`;
      await sql`delete from pupils_words where ${sql.ref('pupil_id')} = ${second} and word = 'үсен'`.execute(tx.db);
      await sql`update pupils_pupils set version = 2,
        search = case when id = ${first}::uuid then 'сарсенов асан' else search end where ${where}`.execute(tx.db);
    });
    // Of the second nothing changed in the name: its words are not written anew, so the one taken away is still missing.
    expect([await wordsOf(first), await wordsOf(second)]).toEqual([['асан', 'сарсенов'], ['тоқтар']]);
  });

  it('go with the pupil', async () => {
    await within((tx) =>
      sql`delete from pupils_pupils where school_id = ${school.ids.school} and id = ${first}`.execute(tx.db),
    );
    expect(await wordsOf(first)).toEqual([]);
  });

  it('of another school are never touched', async () => {
    const stranger = await wordsOf(school.other.pupil);
    expect(stranger.length).toBeGreaterThan(0);
    await within((tx) => sql`update pupils_pupils set search = 'жаңа'`.execute(tx.db));
    expect(await wordsOf(school.other.pupil)).toEqual(stranger);
    expect(await wordsOf(school.ids.pupil)).toEqual(['жаңа']);
  });
});
