import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressOf, faceOf, visitor, type Link } from '../../../testing/linked-school.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { wordsInPaper } from '../../../testing/words-in-paper.ts';
import { askByName } from './caller.ts';
import { callCouncil, holdCouncil, type Called } from './council-steps.ts';
import { prepare, secretOf, sideOf, upload, type Prepared, type Side } from './prepared-side.ts';

type School = { readonly side: Side; readonly made: Prepared; readonly council: Called };
let school: TestSchool;
let app: FastifyInstance;
let own: School;
let foreign: School;
/** Of the own school: the medical worker and the father for 8 «А»; the medical worker again, and the mother, for 7 «Ә». */
let guest: Link;
let father: Link;
let guestOfSeven: Link;
let mother: Link;
let foreignGuest: Link;

beforeAll(async () => {
  school = await testSchool();
  app = await faceOf(school);
  own = await schoolOf('own');
  foreign = await schoolOf('foreign');
  [father, guest] = await linksOf(own);
  [, foreignGuest] = await linksOf(foreign);
  const item = await own.side.do('social', 'council.add-item', {
    meetingId: own.council.meetingId,
    kind: 'remove-early',
    caseId: own.made.seven.caseId,
  });
  [mother, guestOfSeven] = await linksOf(own, item.id, school.ids.guardian);
});
afterAll(async () => {
  await app.close();
  await school.drop();
});

async function schoolOf(which: 'own' | 'foreign'): Promise<School> {
  const side = sideOf(school, which);
  const made = await prepare(side);
  return { side, made, council: await callCouncil(side, made) };
}

/** Links of the parent and the medical worker invited for a question. */
async function linksOf({ side, council }: School, itemId = council.itemId, guardianId = ''): Promise<[Link, Link]> {
  if (guardianId !== '')
    await side.do('social', 'council.invite', {
      itemId,
      guardianIds: [guardianId],
      personIds: [side.ids.people.medic],
    });
  const rows = await school.sql(
    'select id from council_invitations where item_id = $1 order by guardian_id nulls last, id',
    [itemId],
  );
  const made: Link[] = [];
  for (const { id } of rows) {
    const linkId =
      id === council.invitation ? council.link : (await side.do('social', 'links.make', { invitationId: id })).linkId;
    const answer: any = await askByName(school, side.tokenOf('social'), 'links.address', { linkId });
    made.push({ id: linkId, path: new URL(answer.value.url).pathname, code: answer.value.code });
  }
  const [first, second] = made;
  if (first === undefined || second === undefined) throw new Error('two invitations');
  return [first, second];
}

/** What must never stand in a page or paper of a link to the other child's question. */
async function wordsOf(pupilId: string, guardianId: string): Promise<string[]> {
  const rows = await school.sql(
    `select family, given, patronymic from pupils_pupils where id = $1
     union all select family, given, patronymic from pupils_guardians where id = $2`,
    [pupilId, guardianId],
  );
  return rows.flatMap((row) => Object.values(row)).filter((word) => typeof word === 'string');
}

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Everything a link shows: its page in both languages, its openings, every paper it names. */
async function everythingOf(link: Link): Promise<string> {
  const browser = visitor(app);
  const pages = [await browser.enter(link), await browser.get(`${link.path}?lang=ru`)];
  for (const room of ['invitation', 'plan', 'words', 'refusal', 'openings'])
    pages.push(await browser.get(`${link.path}/${room}?lang=ru`));
  const papers = [...(pages[0]?.body ?? '').matchAll(/href="(\/l\/[^"]+\/papers\/[^"/]+)"/gu)].map(
    ([, path]) => path ?? '',
  );
  const said = pages.map(({ body, headers }) => body + JSON.stringify(headers));
  for (const path of papers) {
    const paper = await browser.get(path);
    expect([path, paper.status, paper.headers['content-type']]).toEqual([path, 200, 'application/pdf']);
    said.push(JSON.stringify(paper.headers), await wordsInPaper(paper.bytes, 'pdf'));
  }
  return squeezed(said.join('\n'));
}

describe('another child of the same meeting never appears in any byte', () => {
  it('the guest of 8 «А» reads its four papers, and nothing of 7 «Ә»', async () => {
    const said = await everythingOf(guest);
    for (const word of await wordsOf(school.ids.otherPupil, '00000000-0000-0000-0000-000000000000'))
      expect(said).toContain(squeezed(word));
    expect(said).toContain(squeezed(secretOf.eight));
    for (const word of await wordsOf(school.ids.pupil, school.ids.guardian)) expect(said).not.toContain(squeezed(word));
    for (const word of [secretOf.seven, own.made.seven.caseId, school.ids.pupil, 'жақсарды'])
      expect(said).not.toContain(word);
  });

  it('the guest of 7 «Ә» reads its papers, and nothing of 8 «А»', async () => {
    const said = await everythingOf(guestOfSeven);
    expect(said).toContain(squeezed(secretOf.seven));
    for (const word of await wordsOf(school.ids.otherPupil, school.ids.otherGuardian))
      expect(said).not.toContain(squeezed(word));
    expect(said).not.toContain(squeezed(secretOf.eight));
  });

  it('parents see their own child; no texts of papers, no one else', async () => {
    for (const [link, own, other] of [
      [mother, [school.ids.pupil, school.ids.guardian], [school.ids.otherPupil, school.ids.otherGuardian]],
      [father, [school.ids.otherPupil, school.ids.otherGuardian], [school.ids.pupil, school.ids.guardian]],
    ] as const) {
      const said = await everythingOf(link);
      const [mine, theirs] = [await wordsOf(own[0], own[1]), await wordsOf(other[0], other[1])];
      for (const word of mine) expect(said).toContain(squeezed(word));
      for (const word of theirs.filter((one) => !mine.includes(one))) expect(said).not.toContain(squeezed(word));
      for (const secret of Object.values(secretOf)) expect(said).not.toContain(squeezed(secret));
      expect(said).not.toContain('/papers/');
    }
  });

  it('one person invited twice: a paper of the other question does not open through this link', async () => {
    const browser = visitor(app);
    await browser.enter(guest);
    for (const id of [own.made.seven.characteristic, own.made.seven.psychPaper, foreign.made.eight.characteristic])
      expect((await browser.get(`${guest.path}/papers/${id}`)).status).toBe(404);
    expect((await browser.get(`${guest.path}/papers/${own.made.eight.characteristic}`)).status).toBe(200);
    const parent = visitor(app);
    await parent.enter(father);
    expect((await parent.get(`${father.path}/papers/${own.made.eight.characteristic}`)).status).toBe(404);
  });
});

describe('scans that were handed in with a paper', () => {
  it('open through the link of their question only, under no name of a person', async () => {
    const { eight } = own.made;
    const scan = await upload(own.side, 'social', 'сегізіншінің-сканы');
    await school.sql('update dossier_papers set file_ids = $1 where id = $2', [[scan], eight.characteristic]);
    const browser = visitor(app);
    const page = await browser.enter(guest);
    expect(page.body).toContain(`/papers/${eight.characteristic}/1"`);
    const got = await browser.get(`${guest.path}/papers/${eight.characteristic}/1`);
    expect([got.status, got.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(got.body).toContain('сегізіншінің-сканы');
    expect(got.headers['content-disposition']).toBe('inline; filename="characteristic-1.pdf"');
    for (const part of ['2', '0', 'x', '1e99'])
      expect((await browser.get(`${guest.path}/papers/${eight.characteristic}/${part}`)).status).toBe(404);
    const other = visitor(app);
    await other.enter(guestOfSeven);
    expect((await other.get(`${guestOfSeven.path}/papers/${eight.characteristic}/1`)).status).toBe(404);
    expect((await visitor(app).get(`${guest.path}/papers/${eight.characteristic}/1`)).status).toBe(404);
  });
});

describe('a session opens its own link only', () => {
  it.each([
    ['another question', () => guestOfSeven],
    ['the parents', () => father],
    ['another school', () => foreignGuest],
  ] as const)('not the one of %s', async (_whose, other) => {
    const browser = visitor(app);
    await browser.enter(guest);
    const { path, code } = other();
    const page = await browser.get(path);
    expect(page.body).toContain('Кодты теріңіз');
    for (const word of await wordsOf(school.ids.pupil, school.ids.otherGuardian)) expect(page.body).not.toContain(word);
    expect((await browser.post(`${path}/say`, { kind: 'coming' })).body).toContain('Кодты теріңіз');
    expect((await visitor(app).enter({ path, code: guest.code })).status).toBe(code === guest.code ? 200 : 403);
    expect((await visitor(app).enter(other())).status).toBe(200);
  });

  it('a made-up address, session or code opens nothing', async () => {
    expect((await visitor(app).enter({ path: '/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', code: guest.code })).status).toBe(
      404,
    );
    const browser = visitor(app);
    browser.jar.cookie = 'tirek_link=guessed';
    expect((await browser.get(guest.path)).body).toContain('Кодты теріңіз');
    expect((await browser.get(`${guest.path}/papers/${own.made.eight.characteristic}`)).status).toBe(404);
  });
});

describe('every view is in the read log, by the link', () => {
  it('every page and paper, each with the link and nobody', async () => {
    await school.sql('delete from read_log');
    const browser = visitor(app);
    await browser.enter(guest);
    await browser.get(`${guest.path}/papers/${own.made.eight.characteristic}`);
    const parent = visitor(app);
    await parent.enter(father);
    for (const room of ['invitation', 'plan', 'words', 'refusal', 'openings'])
      await parent.get(`${father.path}/${room}`);
    const rows = await school.sql(
      'select link_id, person_id, question, subject_kind, subject_id from read_log where school_id = $1 order by id',
      [school.ids.school],
    );
    const { caseId } = own.made.eight;
    const line = (link: Link, question: string, kind: string, subject = caseId) => ({
      link_id: link.id,
      person_id: null,
      question,
      subject_kind: kind,
      subject_id: subject,
    });
    expect(rows).toEqual([
      line(guest, 'links.guest', 'case'),
      line(guest, 'links.paper', 'paper'),
      line(father, 'links.family', 'case'),
      line(father, 'links.invitation', 'case'),
      line(father, 'links.plan', 'case'),
      line(father, 'links.words', 'case'),
      line(father, 'links.words', 'case'),
      line(father, 'links.openings', 'pupil', school.ids.otherPupil),
    ]);
  });
});

describe('the role of links, tried by hand', () => {
  it('reads and writes no table, asks none of the inner functions, and gets nothing without an open link', async () => {
    const url = new URL(school.superUrl);
    url.username = 'tirek_web';
    url.password = inject('testPostgres').webPassword;
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    const tables = await school.sql(`select tablename as name from pg_tables where schemaname = 'public'`);
    expect(tables.length).toBeGreaterThan(60);
    const end = async (statement: string, role = 'app_link', linkId = guest.id): Promise<unknown> => {
      await client.query('begin');
      await client.query(`select set_config('tirek.link_id', $1, true), set_config('tirek.school_id', $2, true)`, [
        linkId,
        school.ids.school,
      ]);
      if (role !== '') await client.query(`set local role ${role}`);
      const got = await client.query(statement).then(
        ({ rows }) => rows[0]?.answer ?? null,
        ({ message }: Error) => message,
      );
      await client.query('rollback');
      return got;
    };
    for (const { name } of tables)
      for (const statement of [`select * from ${name}`, `delete from ${name}`, `insert into ${name} default values`])
        expect([statement, await end(statement)]).toEqual([statement, expect.stringContaining('permission denied')]);
    const inner = ['links_here(current_date)', 'links_school_of(gen_random_uuid())', `links_door('x', current_date)`];
    for (const call of inner)
      expect(await end(`select ${call}::text as answer`)).toEqual(expect.stringContaining('permission denied'));
    const view = `select links_guest_item(gen_random_uuid(), now(), '2026-11-16') is null as answer`;
    expect([await end(view), await end(view, 'app_link', father.id), await end(view, 'app_link', '')]).toEqual([
      false,
      true,
      true,
    ]);
    for (const role of ['', 'app_school', 'app_door'])
      expect(await end(view, role)).toEqual(expect.stringContaining('permission denied'));
    await client.end();
  });

  it('no copy of an address or a code lies in the database', async () => {
    const tables = await school.sql(`select tablename as name from pg_tables where schemaname = 'public'`);
    for (const { name } of tables) {
      const rows = JSON.stringify(await school.sql(`select t::text from ${name} t`));
      for (const link of [guest, father, mother]) {
        expect([name, rows.includes(link.path.slice(3))]).toEqual([name, false]);
        const plain = createHash('sha256').update(link.code.replace(' ', '')).digest('hex');
        expect([name, rows.includes(plain)]).toEqual([name, false]);
      }
    }
  });
});

describe('when the meeting is closed', () => {
  it('a guest finds the page gone and no paper; parents are told it was held', async () => {
    const browser = visitor(app);
    await browser.enter(guest);
    const parent = visitor(app);
    await parent.enter(father);
    await holdCouncil(own.side, own.made, own.council);
    expect((await browser.get(guest.path)).status).toBe(410);
    expect((await browser.get(`${guest.path}/papers/${own.made.eight.characteristic}`)).status).toBe(410);
    const again = visitor(app);
    await again.enter(father);
    const invitation = await again.get(`${father.path}/invitation`);
    expect(invitation.body).toContain('Отырыс өтті');
    expect(invitation.body).not.toContain('type="radio"');
    expect((await addressOf(school, father.id)).code).toBe(father.code);
  });
});
