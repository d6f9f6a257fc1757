import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorDeed, Knock } from '#kernel/server/door.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { invitationCode } from './invitation-code.ts';
import { invite } from './invite.ts';
import { lockScreen } from './lock-screen.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { unlockScreen } from './unlock-screen.ts';
import { whoAmI } from './who-am-i.ts';

let school: TestSchool;
const password = 'төрт көк күршік ұшты';
const login = 'shared.desk';
const hour = 3_600_000;

beforeAll(async () => {
  school = await testSchool();
  const { invitationId } = done(await school.as('head').perform(invite, { personId: school.ids.people.medic }));
  const { code } = done(await school.as('head').ask(invitationCode, { invitationId }));
  await enter(acceptInvitation, { code, login, password, language: 'kk' });
});
afterAll(() => school.drop());

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
let addresses = 0;
async function enter(deed: DoorDeed, input: unknown, token: string | null = null) {
  addresses += 1;
  const knock: Knock = {
    address: `10.1.0.${addresses}`,
    device: 'Firefox',
    tokenHash: token === null ? null : hash(token),
  };
  const { answer, cookie } = await deed.enter(school.kernel, input, knock);
  return { answer: answer as any, cookie: typeof cookie === 'object' ? cookie : null };
}
const newSession = async (shared = false): Promise<string> =>
  (await enter(signIn, { login, password, shared })).cookie?.token ?? '';
const asks = async (token: string): Promise<string> => (await whoAmI.ask(school.kernel, hash(token), {})).kind;
const lock = (token: string) => enter(lockScreen, {}, token);
const unlock = (token: string, guess: string) => enter(unlockScreen, { password: guess }, token);

async function later(milliseconds: number, work: () => Promise<void>): Promise<void> {
  const start = school.clock.now();
  school.clock.set(new Date(start.getTime() + milliseconds));
  await work();
  school.clock.set(start);
}

describe('a screen that locked itself', () => {
  it('answers nothing to its own session until the password is given, and then goes on with the same session', async () => {
    const token = await newSession();
    const other = await newSession();
    expect((await lock(token)).answer.kind).toBe('done');
    expect([await asks(token), await asks(other)]).toEqual(['signed-out', 'done']);
    expect((await unlock(token, 'a wrong password')).answer).toMatchObject({ refusal: { reason: 'password-wrong' } });
    expect(await asks(token)).toBe('signed-out');
    expect((await unlock(token, password)).answer.kind).toBe('done');
    expect(await asks(token)).toBe('done');
    expect((await unlock(token, 'another window')).answer.kind).toBe('done');
  });

  it('after five wrong passwords refuses the right one, as the door does', async () => {
    const token = await newSession();
    await lock(token);
    for (let guess = 0; guess < 5; guess += 1) await unlock(token, `guess ${guess}`);
    expect((await unlock(token, password)).answer).toMatchObject({ refusal: { reason: 'sign-in-locked' } });
    await later(16 * 60_000, async () => {
      expect((await unlock(token, password)).answer.kind).toBe('done');
    });
  });

  it('opens to no made-up session, and to none that ended meanwhile', async () => {
    expect((await unlock('guessed', password)).answer.kind).toBe('signed-out');
    const token = await newSession();
    await lock(token);
    await later(13 * hour, async () => {
      expect((await unlock(token, password)).answer.kind).toBe('signed-out');
    });
  });

  it('is left by whoever came instead: the session and its drafts are gone', async () => {
    const token = await newSession();
    await lock(token);
    expect((await enter(signOut, {}, token)).answer.kind).toBe('done');
    expect((await unlock(token, password)).answer.kind).toBe('signed-out');
    const left = await school.sql('select count(*)::int as n from access_sessions where token_hash = $1', [
      hash(token),
    ]);
    expect(left).toEqual([{ n: 0 }]);
  });
});

describe('a session on a shared computer', () => {
  it('goes with the browser, and ends after an idle hour; an ordinary one lasts', async () => {
    const { cookie } = await enter(signIn, { login, password, shared: true });
    expect(cookie).toMatchObject({ untilClosed: true });
    const [shared, own] = [cookie?.token ?? '', await newSession()];
    await later(hour - 60_000, async () => {
      expect([await asks(shared), await asks(own)]).toEqual(['done', 'done']);
    });
    const [idle, idleOwn] = [await newSession(true), await newSession()];
    await later(hour + 60_000, async () => {
      expect([await asks(idle), await asks(idleOwn)]).toEqual(['signed-out', 'done']);
    });
  });
});
