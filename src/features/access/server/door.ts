import { sql } from 'kysely';
import { doorReading } from '#kernel/server/door.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import * as contract from '../contract.ts';
import { mayFound } from './setup-code.ts';

export const door = doorReading(contract.door, async (kernel, _input, knock) => {
  const founded = await isFounded(kernel);
  const needsCode = !founded && !mayFound(kernel, knock, undefined);
  const told = { founded, testClock: kernel.clock.isTest, today: kernel.clock.today(), needsCode };
  return { kind: 'done', value: kernel.demo === undefined ? told : { ...told, demo: kernel.demo } };
});

export const setupCode = doorReading(contract.setupCode, async (kernel, { code }, knock) => {
  const right = !(await isFounded(kernel)) && mayFound(kernel, knock, code);
  return { kind: 'done', value: { right } };
});

async function isFounded(kernel: Kernel): Promise<boolean> {
  const found = await sql<{ founded: boolean }>`select school_is_founded() as founded`.execute(kernel.db);
  return found.rows[0]?.founded ?? false;
}
