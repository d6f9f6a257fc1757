import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { door, setupCode } from './door.ts';
import { foundSchool } from './found-school.ts';
import { setupCodeOf } from './setup-code.ts';
import { whoAmI } from './who-am-i.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const password = 'төрт көк күршік ұшты';
const knock = { address: '127.0.0.1', device: 'Firefox', tokenHash: null, local: true };
const stranger = { address: '10.0.0.1', device: 'Firefox', tokenHash: null, local: false };
const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

describe('the first run', () => {
  const input = {
    school: {
      names: { kk: 'Бірінші мектеп', ru: 'Первая школа' },
      shortNames: { kk: '№ 1', ru: '№ 1' },
      bin: '120140000007',
      regionCode: '71',
      address: null,
      phone: null,
      weekDays: 5,
    },
    person: { name: { family: 'Сапарова', given: 'Мөлдір' }, nameRu: null, post: 'deputy', title: null },
    account: { login: 'moldir', password, language: 'kk' },
  };

  it('is refused where a school exists', async () => {
    expect(done(await door.look(school.kernel, {}, knock))).toEqual({
      founded: true,
      testClock: true,
      today: '2026-11-16',
      needsCode: false,
    });
    expect((await foundSchool.enter(school.kernel, input, knock)).answer).toMatchObject({
      refusal: { reason: 'already-founded' },
    });
  });

  it('makes school, person with two posts, account and calendar at once, and only once', async () => {
    const empty = await testSchool();
    try {
      const everything = await empty.sql(
        `select string_agg(format('%I', tablename), ',') as list from pg_tables where schemaname = 'public' and tablename <> 'tirek_migrations'`,
      );
      await empty.sql(`truncate ${everything[0].list} cascade`);
      expect(done(await door.look(empty.kernel, {}, knock))).toMatchObject({ founded: false });
      expect(done(await door.look(empty.kernel, {}, stranger))).toMatchObject({ needsCode: true });
      expect(done(await door.look(empty.kernel, {}, knock))).toMatchObject({ needsCode: false });
      const code = setupCodeOf(empty.kernel.masterKey);
      expect(done(await setupCode.look(empty.kernel, { code: 'AAAA-BBBB-CCCC' }, stranger))).toEqual({ right: false });
      expect(done(await setupCode.look(empty.kernel, { code: code.toLowerCase() }, stranger))).toEqual({ right: true });
      for (const wrong of [undefined, '', 'AAAA-BBBB-CCCC'])
        expect((await foundSchool.enter(empty.kernel, { ...input, setupCode: wrong }, stranger)).answer).toMatchObject({
          refusal: { reason: 'setup-code-wrong' },
        });
      expect(await empty.sql(`select 1 from school_schools`)).toEqual([]);
      const both = await Promise.all([
        foundSchool.enter(empty.kernel, { ...input, setupCode: code }, stranger),
        foundSchool.enter(empty.kernel, input, knock),
      ]);
      expect(both.map((one) => one.answer.kind).toSorted()).toEqual(['done', 'refused']);
      const entered = both.find((one) => typeof one.cookie === 'object')?.cookie;
      const token = typeof entered === 'object' ? entered.token : '';
      expect(await whoAmI.ask(empty.kernel, hash(token), {})).toMatchObject({
        value: { roles: ['deputy', 'administrator'], schoolNames: input.school.names },
      });
      expect(await empty.sql(`select school_year from school_years order by 1`)).toEqual([
        { school_year: 2025 },
        { school_year: 2026 },
        { school_year: 2027 },
      ]);
      expect(
        (await empty.sql(`select 1 from school_days where day = '2026-05-27' and kind = 'religious'`)).length,
      ).toBe(1);
      expect(await empty.sql(`select pack_id from school_schools`)).toEqual([{ pack_id: 'order-61-2023' }]);
      expect(await empty.sql(`select verb from trail_entries`)).toEqual([{ verb: 'session.found-school' }]);
    } finally {
      await empty.drop();
    }
  });
});
