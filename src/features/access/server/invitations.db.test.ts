import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { invitation } from './invitation.ts';
import { invitationCode } from './invitation-code.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { inviteByCommand } from './invite-by-command.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import { school, password, knock, enter, who, codeFor, member, standAccessSchool } from './testing/access-school.ts';

standAccessSchool();

describe('accounts by invitation', () => {
  it('the code opens the door once: to the person named, who then is signed in', async () => {
    const personId = school.ids.people.nobody;
    const { code, invitationId } = await codeFor(personId);
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await invitation.look(school.kernel, { code: code.toLowerCase() }, knock())).toMatchObject({
      kind: 'done',
      value: { name: 'Сейтқали Арман' },
    });
    const input = { code, login: 'Arman.S', password, language: 'kk' };
    const both = await Promise.all([
      enter(acceptInvitation, input),
      enter(acceptInvitation, { ...input, login: 'arman.2' }),
    ]);
    expect(both.map((one) => String(one.answer.kind)).toSorted()).toEqual(['done', 'refused']);
    expect((await enter(acceptInvitation, input)).answer).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'invitation-unknown' },
    });
    expect(await school.as('head').ask(invitationCode, { invitationId })).toEqual({ kind: 'not-found' });
    const token = both.find((one) => one.token !== null)?.token ?? '';
    expect(await who(token)).toMatchObject({ kind: 'done', value: { personId, roles: [], language: 'kk' } });
  });

  it('the invitation speaks the language the school gives new accounts', async () => {
    const { code, invitationId } = await codeFor(school.ids.people.nobody);
    const language = async () => done<any>(await invitation.look(school.kernel, { code }, knock())).language;
    expect(await language()).toBe('kk');
    await school.sql(
      `update school_schools set settings = settings || '{"accountLanguage":"ru"}' where school_id = $1`,
      [school.ids.school],
    );
    expect(await language()).toBe('ru');
    done(await school.as('head').perform(withdrawInvitation, { invitationId }));
  });

  it('only its maker sees a code; withdrawn, replaced or after fourteen days it opens nothing', async () => {
    const personId = school.ids.people.medic;
    const first = await codeFor(personId);
    expect(await school.as('deputy').ask(invitationCode, { invitationId: first.invitationId })).toEqual({
      kind: 'not-found',
    });
    const second = await codeFor(personId);
    const opens = async (code: string) => (await invitation.look(school.kernel, { code }, knock())).kind;
    expect([await opens(first.code), await opens(second.code)]).toEqual(['not-found', 'done']);
    expect(done(await school.as('deputy').ask(invitations, {})).rows).toMatchObject([
      { personId, mine: false, renews: true },
    ]);
    done(await school.as('deputy').perform(withdrawInvitation, { invitationId: second.invitationId }));
    expect(await opens(second.code)).toBe('not-found');
    const third = await codeFor(personId);
    const start = school.clock.now();
    school.clock.set(new Date(start.getTime() + 14 * 24 * 3_600_000 - 60_000));
    expect(await opens(third.code)).toBe('done');
    school.clock.set(new Date(start.getTime() + 14 * 24 * 3_600_000 + 60_000));
    expect(await opens(third.code)).toBe('not-found');
    school.clock.set(start);
  });

  it('a taken login leaves the invitation open; weak passwords are refused', async () => {
    await member(school.ids.people.psychologist, 'dinara');
    const { code } = await codeFor(school.ids.people.medic);
    const accept = (login: string, secret: string) =>
      enter(acceptInvitation, { code, login, password: secret, language: 'ru' });
    expect((await accept('DINARA', password)).answer).toMatchObject({ refusal: { reason: 'login-taken' } });
    expect((await accept('raushan', 'короткий')).answer).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'password', message: 'password-short' }],
    });
    expect((await accept('raushan', '1234567890')).answer).toMatchObject({
      refusal: { reason: 'password-too-simple' },
    });
    expect((await accept('raushan', password)).answer.kind).toBe('done');
  });

  it('nobody invites oneself; class teachers invite nobody', async () => {
    expect(await school.as('head').perform(invite, { personId: school.ids.people.head })).toMatchObject({
      refusal: { reason: 'own-invitation' },
    });
    expect(await school.as('classTeacher').perform(invite, { personId: school.ids.people.medic })).toEqual({
      kind: 'forbidden',
    });
    expect(await school.as('head').perform(invite, { personId: school.other.people.medic })).toEqual({
      kind: 'not-found',
    });
  });

  it('the command line invites too', async () => {
    const made = await inviteByCommand(school.kernel, school.ids.school, {
      name: { family: 'Ким', given: 'Анна' },
      post: 'social-pedagogue',
    });
    const entered = await enter(acceptInvitation, { code: made.code, login: 'anna.kim', password, language: 'ru' });
    expect(await who(entered.token ?? '')).toMatchObject({ value: { roles: ['social-pedagogue'], name: 'Ким Анна' } });
  });

  it('neither code nor password stands anywhere in the database', async () => {
    const { code } = await codeFor(school.ids.people.subjectTeacher);
    await enter(acceptInvitation, { code, login: 'irina.li', password, language: 'ru' });
    const tables = await school.sql(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(35);
    for (const { table_name: table } of tables) {
      const rows = await school.sql(`select 1 from ${table} t where t::text like $1 or t::text like $2`, [
        `%${code}%`,
        `%күршік%`,
      ]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });
});
