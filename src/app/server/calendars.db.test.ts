import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFeed } from '#features/council/server/make-feed.ts';
import { myFeed } from '#features/council/server/my-feed.ts';
import { called, councilSchool } from '../../testing/council-school.ts';
import { faceOf } from '../../testing/linked-school.ts';
import { done, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let app: FastifyInstance;
beforeAll(async () => {
  school = (await councilSchool()).school;
  app = await faceOf(school);
});
afterAll(async () => {
  await app.close();
  await school.drop();
});

describe('the calendar address of a person, over HTTP', () => {
  it('answers a calendar program without a session; kept by no proxy', async () => {
    await called(school);
    done(await school.as('psychologist').perform(makeFeed, {}));
    const { feed } = done(await school.as('psychologist').ask(myFeed, {}));
    const answer = await app.inject({ method: 'GET', url: feed.path });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.headers['cache-control']).toBe('no-store, private');
    expect(answer.body).toContain('BEGIN:VEVENT');
  });

  it('a guessed address, or one of another shape, is nothing', async () => {
    for (const url of [`/api/calendar/${'a'.repeat(32)}.ics`, '/api/calendar/x.ics', '/api/calendar/..%2f..%2fx.ics']) {
      const answer = await app.inject({ method: 'GET', url });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });
});
