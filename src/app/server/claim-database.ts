import { createHmac } from 'node:crypto';
import pg from 'pg';

/**
 * A database belongs to one master key, that of the data folder it was first opened with: with another key the papers
 * of its schools could not be read, and new ones would be lost to everybody else. Refuses a folder with other keys.
 */
export async function claimDatabase(superUrl: string, masterKey: Uint8Array): Promise<void> {
  const own = createHmac('sha256', masterKey).update('tirek installation').digest('hex');
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(61)');
    const found = await client.query<{ key_check: string }>('select key_check from tirek_installation');
    const known = found.rows[0]?.key_check;
    if (known === undefined) await client.query('insert into tirek_installation values ($1)', [own]);
    else if (known !== own)
      throw new Error(
        'This database belongs to another data folder. Start with the --data of its keys, or restore a backup of it.',
      );
  } finally {
    await client.end();
  }
}
