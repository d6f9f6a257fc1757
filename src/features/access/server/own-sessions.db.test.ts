import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { endSession } from './end-session.ts';
import { ownSessions } from './own-sessions.ts';
import { whoAmI } from './who-am-i.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(() => school.sql(`delete from access_sessions where device = 'Telephone'`));

type Who = Parameters<TestSchool['as']>[0];
const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
const knock = (tokenHash: Buffer | null) => ({ address: '10.0.0.1', device: 'Firefox', tokenHash });
const sessionsOf = async (who: Who) =>
  done(await ownSessions.look(school.kernel, {}, knock(hash(school.tokenOf(who))))) as {
    readonly rows: readonly { readonly id: string; readonly device: string; readonly here: boolean }[];
  };
const end = async (who: Who, sessionId: string) =>
  (await endSession.enter(school.kernel, { sessionId }, knock(hash(school.tokenOf(who))))).answer.kind;
/** A second session of the social pedagogue, on a telephone. */
const secondSession = async (): Promise<Buffer> => {
  const token = hash(`telephone ${Math.random()}`);
  await school.sql(
    `insert into access_sessions (school_id, token_hash, account_id, started_at, seen_at, ends_at, device)
     values ($1, $2, $3, $4, $4, $4::timestamptz + interval '1 day', 'Telephone')`,
    [school.ids.school, token, school.ids.accounts.social, school.clock.now()],
  );
  return token;
};

describe('the own sessions', () => {
  it('are those of the account, with the one that asks marked, and never what opens them', async () => {
    const token = await secondSession();
    const { rows } = await sessionsOf('social');
    expect(rows.map(({ device, here }) => `${device} ${String(here)}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Telephone false',
      'test true',
    ]);
    expect(JSON.stringify(rows)).not.toContain(token.toString('hex'));
    expect((await sessionsOf('deputy')).rows).toHaveLength(1);
  });

  it('one is ended from another; the others stay', async () => {
    const tokens = [await secondSession(), await secondSession()] as const;
    const lost = createHash('sha256').update(tokens[0]).digest('hex');
    expect((await sessionsOf('social')).rows).toHaveLength(3);
    expect([await end('social', lost), await end('social', lost)]).toEqual(['done', 'not-found']);
    expect((await sessionsOf('social')).rows).toHaveLength(2);
    const kinds = [];
    for (const one of [tokens[0], tokens[1], hash(school.tokenOf('social'))])
      kinds.push((await whoAmI.ask(school.kernel, one, {})).kind);
    expect(kinds).toEqual(['signed-out', 'done', 'done']);
    const trail = await school.sql(`select verb from trail_entries where verb = 'session.end-session'`);
    expect(trail).toHaveLength(1);
  });

  it('nobody ends a session of somebody else, nor their own by this', async () => {
    const token = await secondSession();
    const id = createHash('sha256').update(token).digest('hex');
    expect(await end('deputy', id)).toBe('not-found');
    expect(await end('head', id)).toBe('not-found');
    const own = (await sessionsOf('social')).rows.find(({ here }) => here)?.id ?? '';
    expect(await end('social', own)).toBe('not-found');
    expect((await whoAmI.ask(school.kernel, token, {})).kind).toBe('done');
    expect(await end('social', id)).toBe('done');
    expect((await whoAmI.ask(school.kernel, token, {})).kind).toBe('signed-out');
  });
});
