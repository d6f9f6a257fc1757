import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { NoticeWhat, type NoticeLine } from '../rules/notice-view.ts';
import { participantIds } from './attendance-store.ts';
import { NameRow, namedOf } from './name-row.ts';

export type Told = {
  readonly meetingId: string;
  readonly what: 'called' | 'moved' | 'cancelled';
  /** Who does it: they know. */
  readonly by: string;
  /** The day and hour it was set for, where it is moved. */
  readonly was?: { readonly on: PlainDate; readonly at: string | null };
};

/** Everyone who is to come is told anew: what they knew before does not count any more. */
export async function tellEveryone(tx: Tx, { meetingId, what, by, was }: Told): Promise<void> {
  const personIds = await participantIds(tx, meetingId);
  await sql`
    insert into council_notices (school_id, meeting_id, person_id, what, was_on, was_at, told_at, seen_at, version)
    select ${tx.schoolId}::uuid, ${meetingId}::uuid, p.id, ${what}, ${was?.on ?? null}::date, ${was?.at ?? null}, ${tx.now},
      case when p.id = ${by}::uuid then ${tx.now}::timestamptz end, 1
    from unnest(${[...personIds]}::uuid[]) as p(id)
    on conflict (school_id, meeting_id, person_id) do update set what = excluded.what, was_on = excluded.was_on,
      was_at = excluded.was_at, told_at = excluded.told_at, seen_at = excluded.seen_at, noted_by = null,
      version = council_notices.version + 1`.execute(tx.db);
}

/** After the circle changed: whoever is new is told of the meeting, whoever need not come any more is told that. */
export async function tellChanged(tx: Tx, meetingId: string, by: string): Promise<void> {
  const personIds = [...(await participantIds(tx, meetingId))];
  await sql`
    insert into council_notices (school_id, meeting_id, person_id, what, told_at, seen_at, version)
    select m.school_id, m.id, p.id, 'called', ${tx.now}, case when p.id = ${by}::uuid then ${tx.now}::timestamptz end, 1
    from council_meetings m, unnest(${personIds}::uuid[]) as p(id)
    where m.school_id = ${tx.schoolId} and m.id = ${meetingId} and m.state in ('called', 'opened') and not m.after_the_fact
    on conflict (school_id, meeting_id, person_id) do update set what = 'called', was_on = null, was_at = null,
      told_at = excluded.told_at, seen_at = excluded.seen_at, noted_by = null, version = council_notices.version + 1
      where council_notices.what = 'released'`.execute(tx.db);
  await sql`
    delete from council_notices where school_id = ${tx.schoolId} and meeting_id = ${meetingId}
      and person_id <> all(${personIds}::uuid[]) and what = 'called' and seen_at is null`.execute(tx.db);
  await sql`
    update council_notices set what = 'released', told_at = ${tx.now}, noted_by = null, version = version + 1,
      seen_at = case when person_id = ${by}::uuid then ${tx.now}::timestamptz end
    where school_id = ${tx.schoolId} and meeting_id = ${meetingId}
      and person_id <> all(${personIds}::uuid[]) and what <> 'released'`.execute(tx.db);
}

const Line = NameRow.extend({
  personId: Id,
  what: NoticeWhat,
  toldAt: z.date(),
  seenAt: z.date().nullable(),
  byOther: z.boolean(),
  version: z.number(),
});

/** Who was told what of a meeting, and who knows; those who do not first. */
export async function readNotices(tx: Tx, meetingId: string): Promise<NoticeLine[]> {
  const found = await sql<Record<string, unknown>>`
    select n.person_id as "personId", p.family, p.given, p.patronymic, p.name_ru as "nameRu", n.what, n.told_at as "toldAt",
      n.seen_at as "seenAt", n.noted_by is not null as "byOther", n.version
    from council_notices n join school_people p on p.school_id = n.school_id and p.id = n.person_id
    where n.school_id = ${tx.schoolId} and n.meeting_id = ${meetingId} and n.what <> 'released'
    order by n.seen_at is not null, p.family, p.given, p.id`.execute(tx.db);
  return z
    .array(Line)
    .parse(found.rows)
    .map((row) => ({
      personId: row.personId,
      name: fullName(namedOf(row).kk),
      what: row.what,
      toldAt: row.toldAt.toISOString(),
      seenAt: row.seenAt?.toISOString() ?? null,
      byOther: row.byOther,
      version: row.version,
    }));
}
