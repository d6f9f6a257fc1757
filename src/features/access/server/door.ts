import { sql } from 'kysely';
import { doorReading } from '#kernel/server/door.ts';
import * as contract from '../contract.ts';

export const door = doorReading(contract.door, async (kernel) => {
  const found = await sql<{ founded: boolean }>`select school_is_founded() as founded`.execute(kernel.db);
  const founded = found.rows[0]?.founded ?? false;
  return { kind: 'done', value: { founded, testClock: kernel.clock.isTest, today: kernel.clock.today() } };
});
