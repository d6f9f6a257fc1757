import { sql } from 'kysely';
import { setupCodeOf } from '#features/access/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';

/** While nothing is founded, the console shows what a browser of another machine is asked for. */
export async function tellSetupCode(kernel: Pick<Kernel, 'db' | 'masterKey'>): Promise<void> {
  const found = await sql<{ founded: boolean }>`select school_is_founded() as founded`.execute(kernel.db);
  if (found.rows[0]?.founded === true) return;
  process.stdout.write(`Setup code for a browser on another machine: ${setupCodeOf(kernel.masterKey)}\n`);
}
