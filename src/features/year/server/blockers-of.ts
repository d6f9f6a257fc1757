import { sql } from 'kysely';
import { z } from 'zod';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Blocker } from '../contract.ts';
import type { StoredTurn } from './rollover-store.ts';

/** What has happened since and rests on the turn; empty: it can be taken back exactly. */
export async function blockersOf(tx: Tx, turn: StoredTurn): Promise<Blocker[]> {
  const { classes } = turn.effects;
  const found = await sql<{ what: string; names: unknown }>`
    with ended as (select r.* from jsonb_to_recordset(${json(turn.effects.enrolments.ended)}) as r(id uuid, was date)),
    made as (select r.* from jsonb_to_recordset(${json(turn.effects.enrolments.made)}) as r(id uuid, "endsOn" date)),
    places as (select e.*, made.id is not null as is_made, made."endsOn" as planned, ended.id is not null as is_ended
      from pupils_enrolments e left join made on made.id = e.id left join ended on ended.id = e.id
      where e.school_id = ${tx.schoolId}),
    touched as (select distinct s.pupil_id from places s
      where (s.is_made and s.ends_on is distinct from s.planned)
        or (s.is_ended and s.ends_on is distinct from greatest(${turn.effectiveOn}::date, s.starts_on) - 1)
        or (not s.is_made and not s.is_ended and (s.class_id = any(${classes.classes}::uuid[])
          or (s.starts_on >= ${turn.effectiveOn}::date and (s.ends_on is null or s.ends_on >= s.starts_on)
            and s.pupil_id in (select o.pupil_id from places o where o.is_ended)))))
    select 'place-changed' as what, jsonb_agg(concat_ws(' ', p.family, p.given)
      order by p.family collate "kk-x-icu", p.given collate "kk-x-icu") as names
    from touched t join pupils_pupils p on p.school_id = ${tx.schoolId} and p.id = t.pupil_id
    union all
    select 'class-changed', jsonb_agg(k.grade || ' «' || k.letter || '»' order by k.grade, k.letter) from school_classes k
    where k.school_id = ${tx.schoolId} and k.id = any(${classes.classes}::uuid[]) and k.version <> 1
    union all
    ${changedTeachers(tx, turn)}
    union all
    ${changedPosts(tx, turn)}
    union all
    select 'later-turn', jsonb_agg(r.school_year || '-' || r.school_year + 1) from year_rollovers r
    where r.school_id = ${tx.schoolId} and r.undone_at is null and r.school_year > ${turn.schoolYear}`.execute(tx.db);
  return found.rows.flatMap((row) => {
    const names = z.array(z.string()).nullable().parse(row.names) ?? [];
    if (names.length === 0) return [];
    return [{ what: Blocker.shape.what.parse(row.what), count: names.length, names: names.slice(0, 5) }];
  });
}

const lastDay = (turn: StoredTurn) => sql`${turn.effectiveOn}::date - 1`;

const changedTeachers = (tx: Tx, turn: StoredTurn) => sql`
  select 'teacher-changed', jsonb_agg(distinct p.family || ' ' || p.given) from school_class_teachers t
  join school_people p on p.school_id = t.school_id and p.id = t.person_id
  where t.school_id = ${tx.schoolId} and (
    (t.id = any(${turn.effects.classes.teachers}::uuid[]) and t.ends_on is not null)
    or (t.id = any(${turn.effects.classes.endedTeachers.map((one) => one.id)}::uuid[]) and t.ends_on is distinct from ${lastDay(turn)})
    or (t.class_id = any(${turn.effects.classes.classes}::uuid[]) and t.id <> all(${turn.effects.classes.teachers}::uuid[])))`;

const changedPosts = (tx: Tx, turn: StoredTurn) => sql`
  select 'post-changed', jsonb_agg(distinct p.family || ' ' || p.given) from school_posts o
  join school_people p on p.school_id = o.school_id and p.id = o.person_id
  where o.school_id = ${tx.schoolId} and (
    (o.id = any(${turn.effects.classes.posts}::uuid[]) and o.ends_on is not null)
    or (o.id = any(${turn.effects.classes.endedPosts.map((one) => one.id)}::uuid[]) and o.ends_on is distinct from ${lastDay(turn)}))`;
