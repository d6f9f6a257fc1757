import { sql, type RawBuilder } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';

/** Marks of the windows of measure `m`, by window. */
export const marksSql: RawBuilder<unknown> = sql`coalesce((select jsonb_agg(jsonb_build_object('on', w.window_on, 'outcome', w.outcome,
    'doneOn', w.done_on, 'words', w.words, 'fileIds', to_jsonb(w.file_ids), 'markedByName', ${nameSql('wb')}, 'version', w.version)
    order by w.window_on)
  from plan_marks w left join school_people wb on wb.school_id = w.school_id and wb.id = w.marked_by
  where w.school_id = m.school_id and w.measure_id = m.id), '[]')`;

/** Who answers for measure `m` in another's place, in the order it was arranged; what was undone is left out. */
export const reassignedSql: RawBuilder<unknown> = sql`coalesce((select jsonb_agg(jsonb_build_object('fromId', ra.from_id, 'toId', ra.to_id,
    'toName', ${nameSql('rt')}, 'startsOn', ra.starts_on, 'endsOn', ra.ends_on) order by ra.made_at, ra.id)
  from plan_reassigned rm
  join plan_reassignments ra on ra.school_id = rm.school_id and ra.id = rm.reassignment_id and ra.undone_at is null
  join school_people rt on rt.school_id = ra.school_id and rt.id = ra.to_id
  where rm.school_id = m.school_id and rm.measure_id = m.id), '[]')`;
