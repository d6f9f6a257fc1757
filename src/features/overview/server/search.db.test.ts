import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { search } from './search.ts';

describe('search', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await testSchool();
  });
  afterAll(() => school.drop());
  const found = async (words: string, who: Who = 'social'): Promise<string[]> =>
    done<{ hits: { title: string }[] }>(await school.as(who).ask(search, { words })).hits.map(({ title }) => title);

  it('finds by the beginning of any word, in any order', async () => {
    expect(await found('Нұрп')).toEqual(['Нұрпейіс Айша']);
    expect(await found('айш')).toEqual(['Нұрпейіс Айша']);
    expect(await found('айша нұр')).toEqual(['Нұрпейіс Айша']);
    expect(await found('айша сейіт')).toEqual([]);
  });

  it('finds by a part of a name where no name begins so, taking % and _ as they are', async () => {
    expect(await found('пейіс')).toEqual(['Нұрпейіс Айша']);
    expect(await found('%%')).toEqual([]);
    expect(await found('н_рпейіс')).toEqual([]);
  });

  it('follows a name that was changed', async () => {
    await school.sql(`update pupils_pupils set family = 'Өмірзақ', search = 'өмірзақ айша' where id = $1`, [
      school.ids.classmate,
    ]);
    expect(await found('өмір')).toEqual(['Өмірзақ Айша']);
    expect(await found('Нұрп')).toEqual([]);
    await school.sql(`update pupils_pupils set family = 'Нұрпейіс', search = 'нұрпейіс айша' where id = $1`, [
      school.ids.classmate,
    ]);
  });

  it('stays within reach: a class teacher finds nobody of another class, and nobody finds another school', async () => {
    expect(await found('нұрп', 'classTeacher')).toEqual(['Нұрпейіс Айша']);
    expect(await found('нұрп', 'otherClassTeacher')).toEqual([]);
    expect(await found('пейіс', 'otherClassTeacher')).toEqual([]);
    expect(await found('нұрп')).toHaveLength(1);
    expect(await school.sql(`select 1 from pupils_words where word = 'нұрпейіс'`)).toHaveLength(2);
  });
});
