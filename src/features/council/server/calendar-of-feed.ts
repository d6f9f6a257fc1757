import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { languages } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchoolToRead } from '#kernel/server/tx.ts';
import { meetingsOf } from './calendar-store.ts';
import { calendarText } from './calendar-text.ts';
import { hashOfFeed } from './feed-store.ts';

const Owner = z.object({ school_id: Id, person_id: Id, language: z.enum(languages) });

/** The calendar behind an address, for whoever holds it; null where it is nobody's, or taken back. */
export async function calendarOfFeed(kernel: Kernel, token: string): Promise<string | null> {
  const found = await sql<unknown>`select * from council_feed_of(${hashOfFeed(token)})`.execute(kernel.db);
  const owner = Owner.safeParse(found.rows[0]);
  if (!owner.success) return null;
  const { school_id: schoolId, person_id: personId, language } = owner.data;
  return inSchoolToRead(kernel, schoolId, async (tx) => calendarText(await meetingsOf(tx, personId), language, tx.now));
}
