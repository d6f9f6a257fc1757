import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { accounts } from './accounts.ts';
import { changePassword } from './change-password.ts';
import { closeAccount } from './close-account.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { whoAmI } from './who-am-i.ts';
import { school, password, knock, hash, enter, who, member, standAccessSchool } from './testing/access-school.ts';

standAccessSchool();

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

it('the trail of all this verifies', async () => {
  const pool = openPool(school.superUrl, 1);
  const verdict = await verifyTrail(openDb(pool), school.ids.school);
  await pool.end();
  expect(verdict.broken).toBeNull();
  expect(verdict.entries).toBeGreaterThan(20);
});
