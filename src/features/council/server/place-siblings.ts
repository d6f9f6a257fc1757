import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { sideBySide, siblingsOn, type FamilyFacts } from '../rules/siblings.ts';

/** Puts a new question beside those about brothers and sisters of its child; an agenda without any keeps its order. */
export async function placeSiblings(tx: Tx, meetingId: string, itemId: string): Promise<void> {
  const found = await sql<{ itemId: string; pupilId: string | null; guardians: FamilyFacts['guardians'] }>`
    select i.id as "itemId", c.pupil_id as "pupilId", coalesce((select jsonb_agg(jsonb_build_object('family', g.family,
        'given', g.given, 'patronymic', g.patronymic, 'phone', g.phone))
      from pupils_guardians g where g.school_id = c.school_id and g.pupil_id = c.pupil_id
        and (g.ends_on is null or g.ends_on >= ${tx.today}::date)), '[]') as guardians
    from council_items i left join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
    where i.school_id = ${tx.schoolId} and i.meeting_id = ${meetingId} order by i.position, i.id`.execute(tx.db);
  const families = found.rows.flatMap((row) => (row.pupilId === null ? [] : [{ ...row, pupilId: row.pupilId }]));
  const siblings = siblingsOn(families);
  const own = siblings.get(itemId) ?? [];
  if (own.length === 0) return;
  const ids = found.rows.map((row) => row.itemId);
  const ordered = sideBySide(ids, new Map([...own, itemId].map((id) => [id, siblings.get(id) ?? []])));
  await sql`
    update council_items i set position = o.position
    from unnest(${ordered}::uuid[]) with ordinality as o(id, position)
    where i.school_id = ${tx.schoolId} and i.meeting_id = ${meetingId} and i.id = o.id`.execute(tx.db);
}
