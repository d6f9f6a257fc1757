import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSchool } from '#kernel/server/tx.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
let tables: string[] = [];

beforeAll(async () => {
  school = await testSchool();
  const rows = await school.sql(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'school_id'
     order by table_name`,
  );
  tables = rows.map((row) => row.table_name);
});
afterAll(() => school.drop());

const countIn = async (db: Parameters<Parameters<typeof inSchool>[2]>[0]['db'], table: string): Promise<number> => {
  const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.id(table)}`.execute(db);
  return found.rows[0]?.count ?? -1;
};

describe('row-level security isolates school from school', () => {
  it('covers every table that belongs to a school, forced, with one policy for the web', async () => {
    expect(tables.length).toBeGreaterThan(35);
    const open = await school.sql(
      `select c.relname from pg_class c where c.relname = any($1) and not (c.relrowsecurity and c.relforcerowsecurity)`,
      [tables],
    );
    expect(open).toEqual([]);
    const policies = await school.sql(
      `select tablename, count(*)::int as count from pg_policies where 'app_school' = any(roles) and permissive = 'PERMISSIVE'
       group by tablename`,
    );
    expect(policies.filter((row) => row.count !== 1)).toEqual([]);
    expect(policies.map((row) => String(row.tablename)).toSorted()).toEqual(tables);
  });

  it('a second policy only ever narrows: what was entered from paper is all that may be deleted', async () => {
    const narrowing = await school.sql(
      `select tablename, cmd from pg_policies where 'app_school' = any(roles) and permissive = 'RESTRICTIVE' order by tablename`,
    );
    expect(narrowing.map((row) => `${row.tablename} ${row.cmd}`)).toEqual([
      'cases_cases DELETE',
      'cases_moves DELETE',
      'council_attendance DELETE',
      'council_meetings DELETE',
      'council_protocols DELETE',
      'plan_plans DELETE',
    ]);
  });

  it('without a school every table is empty, although both schools have rows', async () => {
    const filled: string[] = [];
    await school.kernel.db.transaction().execute(async (db) => {
      await sql`set local role app_school`.execute(db);
      for (const table of tables) expect([table, await countIn(db, table)]).toEqual([table, 0]);
    });
    for (const table of tables) {
      const [row] = await school.sql(`select count(distinct school_id)::int as schools from ${table}`);
      if (row.schools === 2) filled.push(table);
    }
    expect(filled.length).toBeGreaterThan(10);
  });

  it('school A with ids of B reads nothing, changes nothing, and cannot write for B', async () => {
    await inSchool(school.kernel, school.ids.school, async (tx) => {
      for (const table of tables) {
        const found = await sql`select 1 from ${sql.id(table)} where school_id = ${school.other.school}`.execute(tx.db);
        expect([table, found.rows.length]).toEqual([table, 0]);
      }
      const changed = await sql`update school_people set given = 'x' where id = ${school.other.people.head}`.execute(
        tx.db,
      );
      expect(changed.numAffectedRows).toBe(0n);
    });
    const write = inSchool(school.kernel, school.ids.school, (tx) =>
      sql`insert into drafts values (${school.other.school}, ${school.other.accounts.head}, 'k', '{}', ${tx.now})`.execute(
        tx.db,
      ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('the setting ends with its transaction', async () => {
    await inSchool(school.kernel, school.ids.school, (tx) => countIn(tx.db, 'school_people'));
    const left = await sql<{ left: string | null }>`select current_setting('tirek.school_id', true) as left`.execute(
      school.kernel.db,
    );
    expect(left.rows[0]?.left ?? '').toBe('');
  });
});

describe("the web's own login", () => {
  const asWeb = async (statement: string): Promise<unknown> => {
    const pool = new pg.Client({ connectionString: await webUrl() });
    await pool.connect();
    try {
      return await pool.query(statement);
    } finally {
      await pool.end();
    }
  };
  const webUrl = async (): Promise<string> => {
    const { inject } = await import('vitest');
    const url = new URL(school.superUrl);
    url.username = 'tirek_web';
    url.password = inject('testPostgres').webPassword;
    return url.toString();
  };

  it.each([
    ['set role app_all', /permission denied to set role/],
    ['set role tirek_jobs', /permission denied to set role/],
    ['select * from school_people', /permission denied/],
    ['select * from pupils_pupils', /permission denied/],
    ['select * from access_attempts', /permission denied/],
    ['alter table pupils_pupils disable row level security', /must be owner/],
    ['set role app_door; select * from access_accounts', /permission denied/],
    ['set role app_school; delete from trail_entries', /permission denied/],
    ['set role app_school; update trail_entries set verb = $$x$$', /permission denied/],
    ['set role app_school; delete from read_log', /permission denied/],
  ])('%s is denied', async (statement, why) => {
    await expect(asWeb(statement)).rejects.toThrow(why);
  });
});
