import { createHash } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { DoorDeed, Knock } from '#kernel/server/door.ts';
import { done, testSchool, type TestSchool } from '../../../../testing/test-school.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { invitationCode } from '../invitation-code.ts';
import { invite } from '../invite.ts';
import { whoAmI } from '../who-am-i.ts';

export let school: TestSchool;

export const password = 'төрт көк күршік ұшты';

let addresses = 0;

export const knock = (changes: Partial<Knock> = {}): Knock => ({
  address: `10.0.0.${(addresses += 1)}`,
  device: 'Firefox',
  tokenHash: null,
  ...changes,
});

export const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

export const enter = async (deed: DoorDeed, input: unknown, where = knock()) => {
  const entered = await deed.enter(school.kernel, input, where);
  const token = typeof entered.cookie === 'object' ? entered.cookie.token : null;
  return { ...entered, answer: entered.answer as any, token };
};

export const who = (token: string) => whoAmI.ask(school.kernel, hash(token), {});

export const codeFor = async (personId: string): Promise<{ code: string; invitationId: string }> => {
  const { invitationId } = done(await school.as('head').perform(invite, { personId }));
  const { code } = done(await school.as('head').ask(invitationCode, { invitationId }));
  return { code, invitationId };
};

export const member = async (personId: string, login: string): Promise<string> => {
  const { code } = await codeFor(personId);
  const entered = await enter(acceptInvitation, { code, login, password, language: 'kk' });
  if (entered.token === null) throw new Error(JSON.stringify(entered.answer));
  return entered.token;
};

/** Stands the school up for a file of tests. */
export function standAccessSchool(): void {
  beforeAll(async () => {
    school = await testSchool();
  });
  afterAll(() => school.drop());
}
