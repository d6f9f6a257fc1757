import { sql, type RawBuilder, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { DB } from '../../../../database/tables.ts';
import { LinkKind } from '../rules/link-view.ts';
import { hashOfToken } from './link-keys.ts';

/** The address of a link and the session its code opened. */
export type Visit = { readonly token: string; readonly session: string | null };

const Entered = z.object({ schoolId: z.string(), linkId: z.string(), kind: LinkKind });

export type Inside = z.infer<typeof Entered> & {
  readonly db: Transaction<DB>;
  readonly now: Date;
  /** Asks one of the functions of the role; null where the link is not open or the thing not its own. */
  readonly ask: (call: RawBuilder<unknown>) => Promise<unknown>;
  /** The id of the line that this view leaves in the read log. */
  readonly logId: string;
};

/**
 * Runs `work` as the role of links: it has no right on any table and asks functions that judge the link anew. Null where
 * address and session do not belong together, or the link is not open.
 */
export async function insideLink<T>(
  kernel: Kernel,
  { token, session }: Visit,
  work: (inside: Inside) => Promise<T>,
): Promise<T | null> {
  if (session === null) return null;
  const now = kernel.clock.now();
  return kernel.db.transaction().execute(async (db) => {
    const found = await sql<{ link: unknown }>`
      select links_enter(${hashOfToken(token)}, ${hashOfToken(session)}, ${now}, ${kernel.clock.today()}) as link`.execute(
      db,
    );
    const entered = Entered.safeParse(found.rows[0]?.link ?? null);
    if (!entered.success) return null;
    await sql`select set_config('tirek.link_id', ${entered.data.linkId}, true), set_config('role', 'app_link', true)`.execute(
      db,
    );
    const ask = async (call: RawBuilder<unknown>): Promise<unknown> =>
      (await sql<{ answer: unknown }>`select ${call} as answer`.execute(db)).rows[0]?.answer ?? null;
    return work({ ...entered.data, db, now, ask, logId: newId(now.getTime()) });
  });
}
