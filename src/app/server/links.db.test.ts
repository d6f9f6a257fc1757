import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeMeeting } from '#features/council/server/close-meeting.ts';
import { uninvite } from '#features/council/server/uninvite.ts';
import { meeting } from '#features/council/server/meeting.ts';
import { linksOfMeeting } from '#features/links/server/of-meeting.ts';
import { renewLink } from '#features/links/server/renew-link.ts';
import { revokeLink } from '#features/links/server/revoke-link.ts';
import { opened } from '../../testing/council-school.ts';
import { addressOf, faceOf, linkedSchool, visitor } from '../../testing/linked-school.ts';
import { done, type TestSchool } from '../../testing/test-school.ts';

type Made = Awaited<ReturnType<typeof linkedSchool>>;
let made: Made;
let school: TestSchool;
let app: FastifyInstance;
beforeEach(async () => {
  made = await linkedSchool();
  school = made.school;
  app = await faceOf(school);
});
afterEach(async () => {
  await app.close();
  await school.drop();
});

const stateOf = async (linkId: string) =>
  done(await school.as('social').ask(linksOfMeeting, { meetingId: made.meetingId })).links.find(
    (one: { id: string }) => one.id === linkId,
  );
const wrongOf = (code: string): string => (code.startsWith('0') ? '111111' : '000000');

describe('clause 8: an invited specialist without an account', () => {
  it('sees the one question after the code, and says an opinion that the secretary sees', async () => {
    const browser = visitor(app);
    const before = await browser.get(made.guest.path);
    expect(before.status).toBe(200);
    for (const word of ['Айдаров', 'Данияр', '7 «Ә»']) expect(before.body).not.toContain(word);
    const page = await browser.enter(made.guest);
    expect(page.status).toBe(200);
    for (const word of ['Айдаров Данияр', '7 «Ә»', '23 сабақ', 'мәжіліс залы', '15:00'])
      expect(page.body).toContain(word);
    const sent = await browser.say(`${made.guest.path}?lang=kk`, {
      kind: 'opinion',
      words: 'Ұйқысын <b>реттеу</b> керек',
    });
    expect([sent.status, sent.headers.location]).toEqual([303, `${made.guest.path}?lang=kk`]);
    expect((await browser.get(made.guest.path)).body).toContain('Ұйқысын &lt;b&gt;реттеу&lt;/b&gt; керек');
    expect((await stateOf(made.guest.id)).said).toMatchObject([
      { kind: 'opinion', words: { lang: 'kk', text: 'Ұйқысын <b>реттеу</b> керек' } },
    ]);
    const back = await school.as('social').perform(uninvite, { invitationId: made.guest.invitationId, version: 2 });
    expect(back).toMatchObject({ refusal: { reason: 'invitation-delivered' } });
    const empty = await browser.say(`${made.guest.path}?lang=ru`, { kind: 'opinion', words: '  ' });
    expect(empty.status).toBe(400);
    expect(empty.body).toContain('Напишите свое мнение');
  });

  it('the page is gone when the meeting is closed, also for whoever is inside', async () => {
    const browser = visitor(app);
    await browser.enter(made.guest);
    await opened(school, made.meetingId);
    expect((await browser.enter(made.guest)).status).toBe(200);
    done(await school.as('social').perform(closeMeeting, { meetingId: made.meetingId, version: 2 }));
    const after = await browser.get(made.guest.path);
    expect(after.status).toBe(410);
    expect(after.body).toContain('Отырыс аяқталды');
    expect(after.body).not.toContain('7 «Ә»');
    expect((await browser.post(`${made.guest.path}/say`, { kind: 'opinion', words: 'кеш' })).status).toBe(410);
    expect((await stateOf(made.guest.id)).said).toEqual([]);
  });
});

describe('clause 9: the parents answer', () => {
  it('in Russian or Kazakh; the answer is the delivery, and may be changed until the meeting begins', async () => {
    const browser = visitor(app);
    const start = await browser.enter({ ...made.mother });
    expect(start.body).toContain('Отырысқа шақыру бар');
    expect((await browser.get(`${made.mother.path}/invitation`)).body).toContain('Сізді отырысқа шақырамыз');
    const page = `${made.mother.path}/invitation?lang=ru`;
    expect((await browser.get(page)).body).toContain('Приглашаем вас на заседание');
    const say = (kind: string, words = '') => browser.say(page, { kind, words });
    expect((await say('')).status).toBe(400);
    expect((await say('opinion', 'не мое')).status).toBe(400);
    expect((await say('other-time', 'после 17:00')).status).toBe(303);
    expect((await say('coming')).status).toBe(303);
    const answered = (await browser.get(page)).body.replaceAll(/\s+/gu, ' ');
    expect(answered).toContain('Школа получила ваш ответ: Придем');
    expect((await stateOf(made.mother.id)).said).toMatchObject([
      { kind: 'coming', words: null },
      { kind: 'other-time', words: { lang: 'ru', text: 'после 17:00' } },
    ]);
    const view = done(await school.as('social').ask(meeting, { meetingId: made.meetingId }));
    const line = view.items
      .flatMap((item: { invitations: { id: string }[] }) => item.invitations)
      .find((one: { id: string }) => one.id === made.mother.invitationId);
    expect(line).toMatchObject({ outcome: 'received', way: 'message', deliveredOn: '2026-11-16' });
    await opened(school, made.meetingId);
    await browser.enter(made.mother);
    expect((await say('cannot')).status).toBe(400);
    expect((await stateOf(made.mother.id)).said).toHaveLength(2);
  });

  it('a remote meeting is joined from the page; only an address of the web can be pressed', async () => {
    const browser = visitor(app);
    await browser.enter(made.mother);
    const pageWith = async (link: string) => {
      await school.sql('update council_meetings set link = $1 where id = $2', [link, made.meetingId]);
      return (await browser.get(`${made.mother.path}/invitation`)).body;
    };
    expect(await pageWith('https://meet.example.kz/a?b=1&c="2"')).toContain(
      '<a href="https://meet.example.kz/a?b=1&amp;c=&quot;2&quot;" rel="noopener noreferrer">',
    );
    const typed = await pageWith('javascript:alert(1)');
    expect(typed).toContain('javascript:alert(1)');
    expect(typed).not.toContain('href="javascript');
  });

  it('who opened the file: days and posts, no names', async () => {
    const browser = visitor(app);
    await browser.enter(made.mother);
    await visitor(app).enter(made.guest);
    const page = await browser.get(`${made.mother.path}/openings?lang=kk`);
    expect(page.status).toBe(200);
    for (const word of ['2026 жылғы 16 қараша', 'шақырылған маман']) expect(page.body).toContain(word);
    done(await school.as('deputy').ask(meeting, { meetingId: made.meetingId }));
    const later = await browser.get(`${made.mother.path}/openings?lang=ru`);
    expect(later.body).toContain('заместитель директора по воспитательной работе');
    for (const name of ['Серікқызы', 'Айгүл', 'Жұмабек']) expect(later.body).not.toContain(name);
    expect((await visitor(app).get(`${made.mother.path}/openings`)).body).toContain('Кодты теріңіз');
  });
});

describe('a link locks, ends, is taken back and renewed', () => {
  it('five wrong codes in a row lock it, sent at once too; the secretary sees it and renews it', async () => {
    const browser = visitor(app);
    const wrong = wrongOf(made.guest.code);
    expect((await browser.enter({ path: made.guest.path, code: wrong })).status).toBe(403);
    expect((await browser.enter(made.guest)).status).toBe(200);
    expect((await stateOf(made.guest.id)).wrongCodes).toBe(0);
    await Promise.all(Array.from({ length: 12 }, () => visitor(app).enter({ path: made.guest.path, code: wrong })));
    expect(await stateOf(made.guest.id)).toMatchObject({ state: 'locked', wrongCodes: 5 });
    expect((await visitor(app).enter(made.guest)).status).toBe(403);
    expect((await browser.get(made.guest.path)).status).toBe(403);
    done(await school.as('social').perform(renewLink, { linkId: made.guest.id, version: 1 }));
    expect(await stateOf(made.guest.id)).toMatchObject({ state: 'open', wrongCodes: 0, version: 2 });
    expect((await browser.get(made.guest.path)).status).toBe(404);
    const fresh = await addressOf(school, made.guest.id);
    expect(fresh.path).not.toBe(made.guest.path);
    expect((await visitor(app).enter(fresh)).status).toBe(200);
  });

  it('taken back it is closed at once, renewed it lives again; after its last day it has ended', async () => {
    const browser = visitor(app);
    await browser.enter(made.mother);
    done(await school.as('deputy').perform(revokeLink, { linkId: made.mother.id, version: 1 }));
    expect((await browser.get(made.mother.path)).status).toBe(410);
    expect(await school.as('deputy').perform(revokeLink, { linkId: made.mother.id, version: 2 })).toMatchObject({
      refusal: { reason: 'link-revoked' },
    });
    done(await school.as('head').perform(renewLink, { linkId: made.mother.id, version: 2 }));
    const fresh = await addressOf(school, made.mother.id);
    const at = async (moment: string) => {
      school.clock.set(new Date(moment));
      return (await visitor(app).enter(fresh)).status;
    };
    expect(await at('2026-12-27T23:50:00+05:00')).toBe(200);
    expect(await at('2026-12-28T00:10:00+05:00')).toBe(410);
  });

  it('a session ends half an hour after it was last used', async () => {
    const browser = visitor(app);
    await browser.enter(made.mother);
    const start = school.clock.now().getTime();
    const at = async (minutes: number) => {
      school.clock.set(new Date(start + minutes * 60_000));
      return (await browser.get(made.mother.path)).body.includes('Кодты теріңіз');
    };
    expect([await at(29), await at(58), await at(89)]).toEqual([false, false, true]);
  });

  it('who represents the child no longer is let in no longer', async () => {
    await school.sql(`update pupils_guardians set ends_on = '2026-11-15' where id = $1`, [school.ids.guardian]);
    expect((await visitor(app).enter(made.mother)).status).toBe(410);
  });
});

describe('the pages themselves', () => {
  it('need no script, carry no name in address or head, are small, and kept by nobody', async () => {
    const browser = visitor(app);
    const answer = await browser.post(made.mother.path, { code: made.mother.code });
    expect(answer.set).toMatchObject({ path: made.mother.path, httpOnly: true, sameSite: 'Strict', maxAge: 1800 });
    const page = await browser.get(made.mother.path);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('script-src');
    expect([page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
      'no-store, private',
      'no-referrer',
    ]);
    expect(page.body).not.toMatch(/<script|\sstyle=|\son\w+=/u);
    expect(page.body).toMatch(/<title>Мектептен хабар<\/title>/u);
    expect(page.bytes.length).toBeLessThan(100_000);
  });

  it('an address is asked sixty times a minute, a form from another site never', async () => {
    const browser = visitor(app);
    const states = [];
    for (let n = 0; n < 62; n += 1) states.push((await visitor(app, `10.9.0.${n}`).get('/l/no-such-link')).status);
    expect(states.slice(0, 60).every((one) => one === 404)).toBe(true);
    expect(states.slice(60)).toEqual([429, 429]);
    expect((await browser.get(made.guest.path)).status).toBe(200);
    expect((await browser.get('/l/no/such/page')).body).toContain('Мұндай бет жоқ');
    const foreign = await app.inject({
      method: 'POST',
      url: made.guest.path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: `code=${made.guest.code.replace(' ', '')}`,
    });
    expect(foreign.statusCode).toBe(403);
  });
});
