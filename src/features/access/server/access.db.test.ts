import { createHash, randomUUID } from 'node:crypto';
import { openDb, openPool } from '#kernel/server/db.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorDeed, Knock } from '#kernel/server/door.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { schoolDeeds } from '#features/school/server/deeds.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { accounts } from './accounts.ts';
import { changePassword } from './change-password.ts';
import { closeAccount } from './close-account.ts';
import { accessDeeds } from './deeds.ts';
import { invitation } from './invitation.ts';
import { invitationCode } from './invitation-code.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { inviteByCommand } from './invite-by-command.ts';
import { setLanguage } from './set-language.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { whoAmI } from './who-am-i.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const password = 'төрт көк күршік ұшты';
let addresses = 0;
const knock = (changes: Partial<Knock> = {}): Knock => ({
  address: `10.0.0.${(addresses += 1)}`,
  device: 'Firefox',
  tokenHash: null,
  ...changes,
});
const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
const enter = async (deed: DoorDeed, input: unknown, where = knock()) => {
  const entered = await deed.enter(school.kernel, input, where);
  const token = typeof entered.cookie === 'object' ? entered.cookie.token : null;
  return { ...entered, answer: entered.answer as any, token };
};
const who = (token: string) => whoAmI.ask(school.kernel, hash(token), {});
const codeFor = async (personId: string): Promise<{ code: string; invitationId: string }> => {
  const { invitationId } = done(await school.as('head').perform(invite, { personId }));
  const { code } = done(await school.as('head').ask(invitationCode, { invitationId }));
  return { code, invitationId };
};
const member = async (personId: string, login: string): Promise<string> => {
  const { code } = await codeFor(personId);
  const entered = await enter(acceptInvitation, { code, login, password, language: 'kk' });
  if (entered.token === null) throw new Error(JSON.stringify(entered.answer));
  return entered.token;
};

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

describe('signing in', () => {
  const attempt = (login: string, secret: string, where = knock()) => enter(signIn, { login, password: secret }, where);

  it('with the right password only; an unknown login is answered alike', async () => {
    await member(school.ids.people.otherClassTeacher, 'bekzat');
    const wrong = await attempt('bekzat', 'not the password');
    expect(wrong.answer).toEqual({ kind: 'refused', refusal: { reason: 'sign-in-failed', facts: {} } });
    expect((await attempt('no-such-login', 'not the password')).answer).toEqual(wrong.answer);
    const right = await attempt(' Bekzat ', password);
    expect(right.answer).toEqual({ kind: 'done', value: { language: 'kk' } });
    expect(await who(right.token ?? '')).toMatchObject({
      value: { roles: ['class-teacher', 'council-member'], classIds: [school.ids.class8] },
    });
  });

  it('five failures lock the login for a quarter of an hour, also for the right password, also when sent at once', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => attempt('bekzat', 'wrong wrong wrong')));
    const reasons = tries.map((one) => String(one.answer.refusal.reason));
    expect(reasons.filter((reason) => reason === 'sign-in-failed')).toHaveLength(5);
    expect((await attempt('bekzat', password)).answer).toMatchObject({
      refusal: { reason: 'sign-in-locked', facts: { minutes: 15 } },
    });
    const start = school.clock.now();
    school.clock.set(new Date(start.getTime() + 15 * 60_000 + 5_000));
    expect((await attempt('bekzat', password)).answer.kind).toBe('done');
    school.clock.set(start);
  });

  it('thirty failures lock the address, whatever the login', async () => {
    const where = knock({ address: '192.0.2.7' });
    const tries = await Promise.all(
      Array.from({ length: 32 }, (_, place) => attempt(`guess${place}`, 'wrong wrong', where)),
    );
    expect(tries.filter((one) => one.answer.refusal.reason === 'sign-in-failed')).toHaveLength(30);
    expect((await attempt('bekzat', password, where)).answer).toMatchObject({ refusal: { reason: 'sign-in-locked' } });
    expect((await attempt('bekzat', password)).answer.kind).toBe('done');
  });

  it('the rows of failures name no login and no address', async () => {
    const rows = await school.sql(`select 1 from access_attempts where key !~ '^[0-9a-f]{64}$'`);
    expect(rows).toEqual([]);
    expect((await school.sql('select 1 from access_attempts')).length).toBeGreaterThan(20);
  });
});

describe('sessions', () => {
  it('end after twelve idle hours, and after seven days of use', async () => {
    const token = await member(school.ids.people.social, 'gulnar');
    const start = school.clock.now().getTime();
    const after = async (hours: number) => {
      school.clock.set(new Date(start + hours * 3_600_000));
      return (await who(token)).kind;
    };
    expect([await after(11.9), await after(23.7)]).toEqual(['done', 'done']);
    for (let hours = 34; hours < 168; hours += 11) expect([hours, await after(hours)]).toEqual([hours, 'done']);
    expect(await after(168.1)).toBe('signed-out');
    const idle = await enter(signIn, { login: 'gulnar', password });
    expect((await who(idle.token ?? '')).kind).toBe('done');
    school.clock.set(new Date(school.clock.now().getTime() + 12.1 * 3_600_000));
    expect((await who(idle.token ?? '')).kind).toBe('signed-out');
    school.clock.set(new Date(start));
  });

  it('signing out ends one session and forgets the drafts', async () => {
    const [one, two] = [
      await enter(signIn, { login: 'gulnar', password }),
      await enter(signIn, { login: 'gulnar', password }),
    ];
    await school.sql(`insert into drafts values ($1, $2, 'k', '{}', $3)`, [
      school.ids.school,
      school.ids.accounts.social,
      school.clock.now(),
    ]);
    const out = await enter(signOut, {}, knock({ tokenHash: hash(one.token ?? '') }));
    expect([out.answer.kind, out.cookie]).toEqual(['done', 'drop']);
    expect([(await who(one.token ?? '')).kind, (await who(two.token ?? '')).kind]).toEqual(['signed-out', 'done']);
    expect(await school.sql('select 1 from drafts where account_id = $1', [school.ids.accounts.social])).toEqual([]);
    expect((await enter(signOut, {})).cookie).toBe('drop');
  });

  it('signing out everywhere ends every session of the account and of no other', async () => {
    const tokens = [
      await enter(signIn, { login: 'gulnar', password }),
      await enter(signIn, { login: 'gulnar', password }),
    ].map((one) => one.token ?? '');
    const out = await enter(signOutEverywhere, {}, knock({ tokenHash: hash(tokens[0] ?? '') }));
    expect(out.answer.value.ended).toBeGreaterThanOrEqual(2);
    expect(await Promise.all(tokens.map(async (token) => (await who(token)).kind))).toEqual([
      'signed-out',
      'signed-out',
    ]);
    expect((await school.as('head').ask(whoAmI, {})).kind).toBe('done');
    expect((await enter(signOutEverywhere, {}, knock({ tokenHash: hash('no session') }))).answer).toEqual({
      kind: 'signed-out',
    });
  });

  it('a new password ends the other sessions; the old one no longer opens', async () => {
    const [one, two] = [
      await enter(signIn, { login: 'gulnar', password }),
      await enter(signIn, { login: 'gulnar', password }),
    ];
    const here = () => knock({ tokenHash: hash(one.token ?? '') });
    const next = 'жеті қабат көк аспан';
    expect((await enter(changePassword, { current: 'nothing like it', next }, here())).answer).toMatchObject({
      refusal: { reason: 'password-wrong' },
    });
    expect((await enter(changePassword, { current: password, next }, here())).answer.kind).toBe('done');
    expect([(await who(one.token ?? '')).kind, (await who(two.token ?? '')).kind]).toEqual(['done', 'signed-out']);
    expect((await enter(signIn, { login: 'gulnar', password })).answer.kind).toBe('refused');
    expect((await enter(signIn, { login: 'gulnar', password: next })).answer.kind).toBe('done');
  });

  it('a closed account is out at once; a new invitation opens it again', async () => {
    const token = await member(school.ids.people.otherClassTeacher, 'bekzat');
    const list = done(await school.as('head').ask(accounts, {}));
    const row = list.rows.find((one: { login: string }) => one.login === 'bekzat');
    expect(row).toMatchObject({ personId: school.ids.people.otherClassTeacher, sessions: [{ device: 'Firefox' }] });
    expect(
      await school.as('head').perform(closeAccount, { accountId: school.ids.accounts.head, version: 1 }),
    ).toMatchObject({ refusal: { reason: 'own-account' } });
    done(await school.as('head').perform(closeAccount, { accountId: row.accountId, version: row.version }));
    expect((await who(token)).kind).toBe('signed-out');
    expect((await enter(signIn, { login: 'bekzat', password })).answer).toMatchObject({
      refusal: { reason: 'sign-in-failed' },
    });
    expect(done(await school.as('head').ask(accounts, { show: 'closed' })).rows).toHaveLength(1);
    expect((await who(await member(school.ids.people.otherClassTeacher, 'bekzat'))).kind).toBe('done');
  });
});

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

it('the trail of all this verifies', async () => {
  const pool = openPool(school.superUrl, 1);
  const verdict = await verifyTrail(openDb(pool), school.ids.school);
  await pool.end();
  expect(verdict.broken).toBeNull();
  expect(verdict.entries).toBeGreaterThan(20);
});
