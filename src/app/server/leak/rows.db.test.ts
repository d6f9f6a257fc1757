import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePaper } from '#features/documents/server/public.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { house } from '../features.ts';
import { bringList } from './bring-list.ts';
import { callCouncil, holdCouncil, signCouncil } from './council-steps.ts';
import { kk, prepare, sideOf, type Side } from './prepared-side.ts';
import { templateOf } from './template-of.ts';
import { tokenHash } from './token-hash.ts';

let school: TestSchool;
/** Tables of a school in which both schools have rows. */
let filled: string[];
let tables: string[];

beforeAll(async () => {
  school = await testSchool();
  for (const which of ['foreign', 'own'] as const) await fill(which);
  const found = await school.sql(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'school_id' order by 1`,
  );
  tables = found.map(({ name }) => name);
  const counts = await school.sql(
    tables
      .map((name) => `select '${name}' as name, count(distinct school_id)::int as schools from ${name}`)
      .join(' union all '),
  );
  filled = counts.filter(({ schools }) => schools === 2).map(({ name }) => name);
});
afterAll(() => school.drop());

/** A whole way in one school, so that nearly every table has a row of it. */
async function fill(which: 'own' | 'foreign'): Promise<void> {
  school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
  const side = sideOf(school, which);
  const made = await prepare(side);
  await side.do('classTeacher', 'drafts.save', { key: 'appeal:new', body: {} });
  await side.do('head', 'school.save-year', {
    schoolYear: 2026,
    version: 0,
    startsOn: '2026-09-01',
    endsOn: '2027-05-25',
    breaks: [],
    source: 'бұйрық № 1',
  });
  await side.do('head', 'school.save-day', {
    day: '2026-12-16',
    kind: 'public',
    names: { kk: 'Тәуелсіздік күні', ru: 'День Независимости' },
    source: 'заң',
  });
  await side.do('head', 'upkeep.save-settings', { nightly: true, keep: 7, warnDays: 7, version: 0 });
  // With two schools none can ask for a backup: its row is put there past the deed.
  await school.sql(
    `insert into upkeep_backups (school_id, id, kind, asked_at, seen_at, state) values ($1, gen_random_uuid(), 'nightly', now(), now(), 'done')`,
    [side.ids.school],
  );
  await side.do('head', 'documents.set-letterhead', { version: 0, emblemId: null });
  await templateOf(side);
  await side.do('head', 'documents.set-wording', {
    paper: 'notice',
    version: 1,
    key: 'child',
    language: 'kk',
    text: 'Балаңыз',
  });
  await bringList(side);
  const council = await callCouncil(side, made);
  await useLink(side, council.link);
  await holdCouncil(side, made, council);
  await signCouncil(side, council);
  const { meetingId } = council;
  await side.do('social', 'council.annotate-protocol', { meetingId, text: kk('түзету'), reason: kk('себебі') });
  const wish = { kind: 'meeting', subjectId: meetingId, format: 'zip', languages: ['kk'] };
  await side.do('head', 'documents.make-bundle', wish);
  const form = house.papers.find(({ paper }) => paper === 'extract');
  if (form === undefined) throw new Error('extract');
  const printed = await makePaper(school.kernel, form, tokenHash(side.tokenOf('social')), {
    id: council.itemId,
    language: 'kk',
    format: 'docx',
  });
  expect(printed.kind).toBe('done');
  await side.do('head', 'pupils.leave', {
    pupilId: side.ids.classmate,
    version: 1,
    lastDay: '2026-11-16',
    reason: 'move',
    place: null,
    note: null,
  });
}

/** What people without an account leave behind, put there past their pages. */
async function useLink({ ids }: Side, linkId: string): Promise<void> {
  const on = [ids.school, linkId];
  await school.sql(`insert into links_sessions values ($1, $2, decode(md5(random()::text), 'hex'), now())`, on);
  await school.sql(`insert into links_answers values ($1, gen_random_uuid(), $2, 'coming', null, now())`, on);
  await school.sql(
    `insert into links_mails values ($1, gen_random_uuid(), $2, 1, '\\x00', 'sent', 1, null, $3, now(), now(), now())`,
    [...on, ids.people.social],
  );
}

/** Tables no step of this way writes: jobs, and what other tests reach. */
const leftEmpty = [
  'cases_unsealings',
  'council_cancelled_numbers',
  'council_comings',
  'council_visitors',
  'read_log_blocks',
];

describe("row-level security, past every store: the web's own login as school A", () => {
  it('the schools differ in nearly every table there is', () => {
    expect(filled).toEqual(tables.filter((name) => !leftEmpty.includes(name)));
    expect(filled.length).toBeGreaterThan(35);
  });

  it('not a row of B is read, in any table, by any column', async () => {
    await inSchool(school.kernel, school.ids.school, async (tx) => {
      for (const table of tables) {
        const found = await sql<{ own: number; all: number }>`
          select count(*)::int as all, (count(*) filter (where school_id = ${school.ids.school}))::int as own from ${sql.table(table)}`.execute(
          tx.db,
        );
        const [row] = found.rows;
        expect([table, row?.all]).toEqual([table, row?.own]);
        expect([table, (row?.own ?? 0) > 0]).toEqual([table, filled.includes(table)]);
      }
    });
  });

  it('not a row of B is changed or deleted, and none of A is given to B', async () => {
    const before = await school.sql(
      filled
        .map((name) => `select '${name}' as name, count(*)::int as n from ${name} where school_id = $1`)
        .join(' union all '),
      [school.other.school],
    );
    const client = await webClient();
    const tried: string[] = [];
    for (const table of filled) {
      for (const statement of [
        `update ${table} set school_id = school_id where school_id = '${school.other.school}'`,
        `delete from ${table} where school_id = '${school.other.school}'`,
        `update ${table} set school_id = '${school.other.school}'`,
      ]) {
        await client.query('begin');
        await client.query(`select set_config('tirek.school_id', $1, true), set_config('role', 'app_school', true)`, [
          school.ids.school,
        ]);
        const end = await client.query(statement).then(
          ({ rowCount }) => String(rowCount),
          ({ message }: Error) => message,
        );
        await client.query('rollback');
        tried.push(end);
        expect([statement, end]).toEqual([
          statement,
          expect.stringMatching(/^0$|permission denied|row-level security/),
        ]);
      }
    }
    await client.end();
    expect(tried).toContain('0');
    expect(tried.some((end) => end.includes('row-level security'))).toBe(true);
    expect(
      await school.sql(
        filled
          .map((name) => `select '${name}' as name, count(*)::int as n from ${name} where school_id = $1`)
          .join(' union all '),
        [school.other.school],
      ),
    ).toEqual(before);
  });
});

async function webClient(): Promise<pg.Client> {
  const { inject } = await import('vitest');
  const url = new URL(school.superUrl);
  url.username = 'tirek_web';
  url.password = inject('testPostgres').webPassword;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}
