import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { Names, paperLanguages } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { LinkKind, LinkState } from '../rules/link-view.ts';
import { typedCode } from '../rules/link-secret.ts';
import { hashOfCode, hashOfToken } from './link-keys.ts';

const Door = z.object({
  schoolId: z.string(),
  linkId: z.string(),
  kind: LinkKind,
  state: LinkState,
  language: z.enum(paperLanguages).nullable().catch(null),
  schoolNames: Names,
  phone: z.string().nullable(),
});
export type Door = z.infer<typeof Door>;

/** What whoever holds the address may know before the code; null for an address that never was. */
export async function findDoor(kernel: Kernel, token: string): Promise<Door | null> {
  const found = await sql<{ door: unknown }>`
    select links_door(${hashOfToken(token)}, ${kernel.clock.today()}) as door`.execute(kernel.db);
  const door = found.rows[0]?.door ?? null;
  return door === null ? null : Door.parse(door);
}

const Tried = z.enum([...LinkState.options, 'wrong', 'unknown']);
export type Tried = { readonly state: z.infer<typeof Tried>; readonly session: string };

/** One guess at the code. `open`: the session is good for half an hour; the fifth wrong one in a row says `locked`. */
export async function tryCode(kernel: Kernel, door: Door, token: string, typed: string): Promise<Tried> {
  const session = randomBytes(32).toString('base64url');
  const code = hashOfCode(kernel, door, typedCode(typed));
  const found = await sql<{ state: unknown }>`
    select links_try(${hashOfToken(token)}, ${code}, ${hashOfToken(session)}, ${kernel.clock.now()},
      ${kernel.clock.today()}) as state`.execute(kernel.db);
  const state = Tried.parse(found.rows[0]?.state);
  if (state === 'locked') await tellSchool(kernel, door.schoolId);
  return { state, session };
}

/** The secretary's window shows at once that a link was locked. */
async function tellSchool(kernel: Kernel, schoolId: string): Promise<void> {
  await sql`select pg_notify('tirek_live', ${JSON.stringify({ schoolId, touches: ['links'] })})`.execute(kernel.db);
}
