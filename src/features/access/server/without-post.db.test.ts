import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { schoolDeeds } from '#features/school/server/deeds.ts';
import { accessDeeds } from './deeds.ts';
import { setLanguage } from './set-language.ts';
import { whoAmI } from './who-am-i.ts';
import { school, hash, member, standAccessSchool } from './testing/access-school.ts';

standAccessSchool();

describe('a person without a post', () => {
  it('may ask who they are and set their language, and nothing else', async () => {
    const tokenHash = hash(await member(school.ids.people.nobody, 'arman'));
    const open = ['session.who-am-i', 'session.set-language'];
    const call = (input: unknown) => ({ tokenHash, input, requestId: randomUUID(), reasons: [] });
    for (const one of [...accessDeeds, ...schoolDeeds]) {
      const answer =
        'ask' in one ? await one.ask(school.kernel, tokenHash, {}) : await one.perform(school.kernel, call({}));
      const allowed = open.includes(one.contract.name);
      expect([one.contract.name, answer.kind === 'forbidden']).toEqual([one.contract.name, !allowed]);
      expect(answer.kind).not.toBe('signed-out');
    }
    expect((await setLanguage.perform(school.kernel, call({ language: 'en' }))).kind).toBe('done');
    expect(await whoAmI.ask(school.kernel, tokenHash, {})).toMatchObject({
      value: { language: 'en', posts: [], roles: [] },
    });
  });
});
