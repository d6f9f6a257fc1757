import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor, StandsIn } from '#kernel/pure/actor.ts';
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
  standsIn: z.array(z.object({ kind: z.string(), forPersonId: z.string() })),
});

/** The signed-in actor of this token with the roles of today, or null. */
export async function actorOf(kernel: Kernel, db: Transaction<DB>, tokenHash: Buffer): Promise<Actor | null> {
  const found = await sql<{ actor: unknown }>`
    select access_actor_of(${tokenHash}, ${kernel.clock.now()}, ${kernel.clock.today()}) as actor`.execute(db);
  return actorFrom(found.rows[0]?.actor ?? null);
}

/**
 * The same for a question, and from here on the transaction is the web role inside the actor's school: one statement, since
 * a question asks little more. Where nobody is signed in nothing is entered. What such a transaction writes is the read log
 * only, whose last half second may be lost with the power: the answer does not wait for the disk.
 */
export async function enterToReadAs(kernel: Kernel, db: Transaction<DB>, tokenHash: Buffer): Promise<Actor | null> {
  const found = await sql<{ actor: unknown }>`
    select found.actor, set_config('tirek.school_id', found.actor ->> 'schoolId', true), set_config('role', 'app_school', true),
      set_config('synchronous_commit', 'off', true)
    from (select access_actor_of(${tokenHash}, ${kernel.clock.now()}, ${kernel.clock.today()}) as actor offset 0) found
    where found.actor is not null`.execute(db);
  return actorFrom(found.rows[0]?.actor ?? null);
}

function actorFrom(found: unknown): Actor | null {
  if (found === null) return null;
  const { posts, onCouncil, ...who } = Found.parse(found);
  return { ...who, roles: rolesOf(posts, onCouncil) };
}

/** Posts give roles; sitting in the Council gives one more. Unknown posts give none. */
function rolesOf(posts: readonly string[], onCouncil: boolean): Role[] {
  const held = roles.filter((role) => role !== 'council-member' && posts.includes(role));
  return onCouncil && held.length > 0 ? [...held, 'council-member'] : held;
}

/** In whose stead the actor does this: where no role held in the own right allows it; otherwise null. */
export function insteadOf(may: May, actor: Pick<Actor, 'roles' | 'standsIn'>): StandsIn | null {
  const { standsIn = [] } = actor;
  if (typeof may === 'string' || standsIn.length === 0) return null;
  const lent = standsIn.map((one) => one.kind);
  const own = actor.roles.filter((role) => !lent.includes(role));
  if (mayCall(may, { roles: own })) return null;
  return standsIn.find((one) => may.some((role) => role === one.kind)) ?? null;
}

/** Whether the roles of today allow this contract. */
export function mayCall(may: May, actor: Pick<Actor, 'roles'>): boolean {
  if (may === 'anyone' || may === 'signed-in') return true;
  return may.some((role) => actor.roles.includes(role));
}
