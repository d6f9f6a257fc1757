import pg from 'pg';

/**
 * Makes a database of DATABASE_URL empty for a restore: only when no school was founded in it.
 * What an earlier start or an unfinished restore left there holds no record and goes.
 */
export async function emptyDatabase(superUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(61)');
    const tables = await namesOf(client, `select tablename as name from pg_tables where schemaname = 'public'`);
    if (tables.length === 0) return;
    if (!tables.includes('tirek_migrations'))
      throw new Error('The database of DATABASE_URL holds tables that are not of Tirek. Give it an empty one.');
    if (tables.includes('school_schools')) {
      const found = await client.query('select 1 from school_schools limit 1');
      if (found.rowCount !== 0)
        throw new Error('The database of DATABASE_URL holds a school already. Restore into an empty one.');
    }
    await client.query('begin');
    await client.query('drop schema if exists graphile_worker cascade');
    for (const name of tables) await client.query(`drop table public.${pg.escapeIdentifier(name)} cascade`);
    const functions = await namesOf(
      client,
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace = 'public'::regnamespace
         and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    );
    for (const name of functions) await client.query(`drop routine if exists ${name} cascade`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function namesOf(client: pg.Client, text: string): Promise<string[]> {
  return (await client.query<{ name: string }>(text)).rows.map((row) => row.name);
}
