import cookie from '@fastify/cookie';
import fastify from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flow } from '#features/flow.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { openLive, type Live } from '../live.ts';
import { cookieName } from '../token-of.ts';
import { callCouncil, holdCouncil } from './council-steps.ts';
import { prepare, sideOf } from './prepared-side.ts';

let school: TestSchool;
let live: Live;
let address: string;
const app = fastify();
/** What PostgreSQL said, before any browser. */
const said: string[] = [];
const ear = { client: null as pg.Client | null };

beforeAll(async () => {
  school = await testSchool();
  ear.client = new pg.Client({ connectionString: school.superUrl });
  await ear.client.connect();
  ear.client.on('notification', ({ payload }) => said.push(payload ?? ''));
  await ear.client.query('listen tirek_live');
  live = openLive(school.superUrl);
  await app.register(cookie);
  live.addRoute(app, school.kernel);
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  app.server.closeAllConnections();
  await app.close();
  await live.close();
  await ear.client?.end();
  await school.drop();
});

type Listener = { readonly lines: string[]; readonly stop: () => void };

async function listen(token: string): Promise<Listener> {
  const stopping = new AbortController();
  const answer = await fetch(`${address}/api/live`, {
    headers: { cookie: `${cookieName}=${token}` },
    signal: stopping.signal,
  });
  const lines: string[] = [];
  const read = async (): Promise<void> => {
    for await (const chunk of answer.body ?? [])
      lines.push(
        ...new TextDecoder()
          .decode(chunk)
          .split('\n')
          .filter((line) => line.startsWith('data: ')),
      );
  };
  void read().catch(() => undefined);
  return { lines, stop: () => stopping.abort() };
}

const settled = async (isReady: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !isReady(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};

/** Both ears have heard the same, and nothing more has come for a while. */
const quiet = async (listener: Listener): Promise<void> => {
  let before = -1;
  for (let tries = 0; tries < 40 && (before !== said.length || listener.lines.length !== said.length); tries += 1) {
    before = said.length;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

describe('the live channel says that something changed, never what or whose', () => {
  it('nobody listens without a session', async () => {
    expect((await fetch(`${address}/api/live`)).status).toBe(401);
  });

  it('a whole way tells its school names of features only, and another school nothing', async () => {
    const own = sideOf(school, 'own');
    const listener = await listen(own.tokenOf('medic'));
    const stranger = await listen(sideOf(school, 'foreign').tokenOf('head'));
    const made = await prepare(own);
    await holdCouncil(own, made, await callCouncil(own, made));
    await quiet(listener);
    expect(said.length).toBeGreaterThan(20);
    expect(listener.lines.length).toBe(said.length);
    const known = [...flow, 'session'];
    for (const payload of said) {
      const { schoolId, touches, ...rest } = JSON.parse(payload);
      expect([schoolId, rest]).toEqual([school.ids.school, {}]);
      expect(known).toEqual(expect.arrayContaining(touches));
    }
    for (const line of listener.lines) {
      const { touches, ...rest } = JSON.parse(line.slice('data: '.length));
      expect(rest).toEqual({});
      expect(known).toEqual(expect.arrayContaining(touches));
    }
    expect(stranger.lines).toEqual([]);
    const ofOwnSchool = said.length;
    await sideOf(school, 'foreign').do('head', 'access.invite', { personId: school.other.people.nobody });
    await settled(() => stranger.lines.length > 0 && said.length > ofOwnSchool);
    expect([stranger.lines.length, said.length, listener.lines.length]).toEqual([1, ofOwnSchool + 1, ofOwnSchool]);
    listener.stop();
    stranger.stop();
  });
});
