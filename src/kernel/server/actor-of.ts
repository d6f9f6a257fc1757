import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/pure/actor.ts';
import type { May } from '#kernel/pure/contract.ts';
import { roles, type Role } from '#kernel/pure/role.ts';
import { languages } from '#kernel/pure/text.ts';
import type { DB } from '../../../database/tables.ts';
import type { Kernel } from './kernel.ts';

const Found = z.object({
  schoolId: z.string(),
  accountId: z.string(),
  personId: z.string(),
  language: z.enum(languages),
  posts: z.array(z.string()),
  classIds: z.array(z.string()),
  onCouncil: z.boolean(),
});

/** The signed-in actor of this token with the roles of today, or null. */
export async function actorOf(kernel: Kernel, db: Transaction<DB>, tokenHash: Buffer): Promise<Actor | null> {
  const found = await sql<{ actor: unknown }>`
    select access_actor_of(${tokenHash}, ${kernel.clock.now()}, ${kernel.clock.today()}) as actor`.execute(db);
  const row = found.rows[0]?.actor;
  if (row === undefined || row === null) return null;
  const { posts, onCouncil, ...who } = Found.parse(row);
  return { ...who, roles: rolesOf(posts, onCouncil) };
}

/** Posts give roles; sitting in the Council gives one more. Unknown posts give none. */
function rolesOf(posts: readonly string[], onCouncil: boolean): Role[] {
  const held = roles.filter((role) => role !== 'council-member' && posts.includes(role));
  return onCouncil && held.length > 0 ? [...held, 'council-member'] : held;
}

/** Whether the roles of today allow this contract. */
export function mayCall(may: May, actor: Pick<Actor, 'roles'>): boolean {
  if (may === 'anyone' || may === 'signed-in') return true;
  return may.some((role) => actor.roles.includes(role));
}
