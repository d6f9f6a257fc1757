import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { linksOfCase } from '#features/links/server/family/of-case.ts';
import { familySchool } from '../../../testing/family-school.ts';
import { faceOf, visitor, type Link } from '../../../testing/linked-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { wordsInPaper } from '../../../testing/words-in-paper.ts';

type Made = Awaited<ReturnType<typeof familySchool>>;
let made: Made;
let school: TestSchool;
let app: FastifyInstance;

beforeAll(async () => {
  made = await familySchool();
  school = made.school;
  app = await faceOf(school);
});
afterAll(async () => {
  await app.close();
  await school.drop();
});

const rooms = ['', '/invitation', '/plan', '/words', '/refusal', '/openings'] as const;
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');
const once = (body: string): string => /name="once" value="([^"]+)"/u.exec(body)?.[1] ?? '';

/** Every byte a family sees through its link, the copy of the plan too. */
async function everythingOf(link: Link): Promise<string> {
  const browser = visitor(app);
  await browser.enter(link);
  const said: string[] = [];
  for (const room of rooms)
    for (const lang of ['kk', 'ru']) {
      const { status, body, headers } = await browser.get(`${link.path}${room}?lang=${lang}`);
      expect([room, status]).toEqual([room, 200]);
      said.push(body, JSON.stringify(headers));
    }
  const copy = await browser.get(`${link.path}/copy`);
  expect(copy.status).toBe(200);
  return squeezed(`${said.join('\n')}\n${await wordsInPaper(copy.bytes, 'pdf')}`);
}

async function namesOf(pupilId: string, guardianId: string): Promise<string[]> {
  const rows = await school.sql(
    `select family, given, patronymic from pupils_pupils where id = $1
     union all select family, given, patronymic from pupils_guardians where id = $2`,
    [pupilId, guardianId],
  );
  return rows.flatMap((row) => Object.values(row)).filter((word) => typeof word === 'string');
}

describe('one family never sees a byte of another', () => {
  it('pages and copy hold the own child and plan, and nothing of the other', async () => {
    const mother = visitor(app);
    await mother.enter(made.mother);
    await mother.say(`${made.mother.path}/words`, { kind: 'question', words: 'ананың-құпия-сөзі' });
    const { pupil, guardian, otherPupil, otherGuardian } = school.ids;
    for (const [link, own, other, goal, foreign] of [
      [made.mother, [pupil, guardian], [otherPupil, otherGuardian], 'сабаққақайту', 'үйірмегебару'],
      [made.father, [otherPupil, otherGuardian], [pupil, guardian], 'үйірмегебару', 'сабаққақайту'],
    ] as const) {
      const said = await everythingOf(link);
      const [mine, theirs] = [await namesOf(...own), await namesOf(...other)];
      for (const word of mine) expect(said).toContain(squeezed(word));
      for (const word of theirs.filter((one) => !mine.includes(one))) expect(said).not.toContain(squeezed(word));
      expect([said.includes(goal), said.includes(foreign)]).toEqual([true, false]);
      expect(said.includes('ананың-құпия-сөзі')).toBe(link === made.mother);
      for (const id of other) expect(said).not.toContain(id);
    }
  });

  it('a session of one link opens no page of the other, and says nothing there', async () => {
    const browser = visitor(app);
    await browser.enter(made.mother);
    const { body } = await browser.get(`${made.mother.path}/words`);
    for (const room of rooms) {
      const page = await browser.get(`${made.father.path}${room}`);
      expect(page.body).toContain('Кодты теріңіз');
      expect(page.body).not.toContain('үйірмеге');
    }
    expect((await browser.get(`${made.father.path}/copy`)).status).toBe(404);
    const form = { from: 'words', once: once(body), kind: 'question', words: 'бөтен есік' };
    expect((await browser.post(`${made.father.path}/say`, form)).body).toContain('Кодты теріңіз');
    const { said } = done(await school.as('social').ask(linksOfCase, { caseId: made.second }));
    expect(said).toEqual([]);
  });

  it('a plan of another child named in the form is not taken', async () => {
    const browser = visitor(app);
    await browser.enter(made.mother);
    const sent = await browser.say(`${made.mother.path}/plan`, { kind: 'plan-received', planId: made.otherPlan });
    expect(sent.status).toBe(400);
    expect(await school.sql('select plan_id from plan_deliveries')).toEqual([]);
  });

  it('the parent of a child of the same name in another school, a forged link id: nothing', async () => {
    const url = new URL(school.superUrl);
    url.username = 'tirek_web';
    url.password = inject('testPostgres').webPassword;
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    const end = async (call: string, role = 'app_link', linkId = made.mother.id): Promise<unknown> => {
      await client.query('begin');
      await client.query(`select set_config('tirek.link_id', $1, true), set_config('tirek.school_id', $2, true)`, [
        linkId,
        school.ids.school,
      ]);
      if (role !== '') await client.query(`set local role ${role}`);
      const got = await client.query(`select ${call} is null as answer`).then(
        ({ rows }) => rows[0]?.answer,
        ({ message }: Error) => message,
      );
      await client.query('rollback');
      return got;
    };
    const calls = ['start', 'invitation', 'plan', 'copy', 'words', 'openings'].map(
      (one) => `links_family_${one}(gen_random_uuid(), now(), '2026-12-01')`,
    );
    for (const call of calls) {
      expect([call, await end(call)]).toEqual([call, false]);
      expect([call, await end(call, 'app_link', '')]).toEqual([call, true]);
      expect([call, await end(call, 'app_link', school.ids.pupil)]).toEqual([call, true]);
      for (const role of ['', 'app_school', 'app_door'])
        expect(await end(call, role)).toEqual(expect.stringContaining('permission denied'));
    }
    const inner = [
      'links_plan_of(null, null)',
      'links_may_say(null, null, null, null, null)',
      'links_family_base(null, null)',
      'links_case_of(null)',
    ];
    for (const call of inner) expect(await end(call)).toEqual(expect.stringContaining('permission denied'));
    await client.end();
  });
});

describe('every page of a family is in the read log, by the link', () => {
  it('page and copy, each with the link and nobody', async () => {
    await school.sql('delete from read_log');
    const browser = visitor(app);
    await browser.enter(made.father);
    for (const room of [...rooms.slice(1), '/copy']) await browser.get(`${made.father.path}${room}`);
    const rows = await school.sql(
      'select link_id, person_id, question, subject_kind, subject_id from read_log order by id',
    );
    const line = (question: string, kind = 'case', subject = made.second) => ({
      link_id: made.father.id,
      person_id: null,
      question,
      subject_kind: kind,
      subject_id: subject,
    });
    expect(rows).toEqual([
      line('links.family'),
      line('links.invitation'),
      line('links.plan'),
      line('links.words'),
      line('links.words'),
      line('links.openings', 'pupil', school.ids.otherPupil),
      line('links.copy', 'paper'),
    ]);
  });

  it('the mother sees that the father looked, not her own looks', async () => {
    await school.sql('delete from read_log');
    const father = visitor(app);
    await father.enter(made.father);
    const page = await father.get(`${made.father.path}/openings`);
    expect(page.body).toContain('Әзірге ешкім ашқан жоқ');
    done(await school.as('deputy').ask(linksOfCase, { caseId: made.second }));
    const later = await father.get(`${made.father.path}/openings?lang=ru`);
    expect(later.body).toContain('заместитель директора');
  });
});

describe('the pages themselves', () => {
  it('need no script, name nobody in address or head, keep to 100 kB with the longest plan there can be', async () => {
    const long = (sign: string, length: number): string => JSON.stringify({ lang: 'kk', text: sign.repeat(length) });
    await school.sql('update plan_plans set goal = $1 where id = $2', [long('ә', 20_000), made.plan]);
    for (let n = 0; n < 58; n += 1)
      await school.sql(
        `insert into plan_measures (school_id, id, plan_id, position, kind, section, words, responsible_ids, due_on, outcome, done_on, result, version)
         values ($1, gen_random_uuid(), $2, $3, 'attendance-control', 'child', $4, $5, '2027-01-15', 'partly', '2026-12-01', $6, 1)`,
        [
          school.ids.school,
          made.plan,
          n + 3,
          long('ұ', 20_000),
          [school.ids.people.classTeacher, school.ids.people.social],
          long('ң', 20_000),
        ],
      );
    await school.sql(
      `insert into links_answers (school_id, id, link_id, kind, words, said_at, reply, replied_by, replied_at)
       select $1, gen_random_uuid(), $2, 'question', $3, now(), $3, $4, now() from generate_series(1, 40)`,
      [school.ids.school, made.mother.id, long('қ', 4000), school.ids.people.social],
    );
    const browser = visitor(app);
    await browser.enter(made.mother);
    for (const room of rooms) {
      const page = await browser.get(`${made.mother.path}${room}?lang=ru`);
      expect([room, page.status, page.bytes.length < 100_000]).toEqual([room, 200, true]);
      expect(page.body).not.toMatch(/<script|\sstyle=|\son\w+=/u);
      expect(page.body).toContain('<title>Сообщение от школы</title>');
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.headers['cache-control']).toBe('no-store, private');
    }
    expect((await browser.get(`${made.mother.path}/plan?lang=ru`)).body).toContain('Длинный текст сокращен');
  });
});

describe('ten thousand guesses', () => {
  it('no address is met by chance, and after five wrong codes the right one opens nothing either', async () => {
    const guessed = await school.sql(
      `select count(*)::int as n from generate_series(1, 10000) g
       where links_door(decode(md5(g::text) || md5((g + 0.5)::text), 'hex'), '2026-12-01') is not null`,
    );
    expect(guessed).toEqual([{ n: 0 }]);
    const told = await school.sql(
      `select answer, count(*)::int as n from (
         select links_try(l.token_hash, decode(md5(g::text) || md5((g + 0.5)::text), 'hex'), '\\x00', now(), '2026-12-01') as answer
         from links_links l, generate_series(1, 10000) g where l.id = $1 offset 0) t group by 1 order by 1`,
      [made.father.id],
    );
    expect(told).toEqual([
      { answer: 'locked', n: 9996 },
      { answer: 'wrong', n: 4 },
    ]);
    const browser = visitor(app);
    const page = await browser.post(made.father.path, { code: made.father.code });
    expect(page.body).not.toContain('үйірмеге');
    expect(await school.sql('select wrong_codes from links_links where id = $1', [made.father.id])).toEqual([
      { wrong_codes: 5 },
    ]);
  });
});
