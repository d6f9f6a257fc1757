-- Grounds that an open case gets from an appeal joined later (clauses 4, 18).

alter table cases_grounds
  add column happened_on date,
  add column added_on date;
comment on column cases_grounds.happened_on is 'When it happened, as the joined appeal says';
comment on column cases_grounds.added_on is 'The day the deputy joined the appeal; null: the submission names this ground';

-- Destruction of the words of a closed case. Entries stay and the chain verifies; the words and salts go. Nothing else may delete them.

create function trail_erase_texts(of_case uuid, of_subjects uuid[]) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with here as (
    select nullif(current_setting('tirek.school_id', true), '')::uuid as school_id
  ), reasons as (
    update departures d set reason = '' from here h where d.school_id = h.school_id and d.case_id = of_case and d.reason <> ''
  ), gone as (
    delete from trail_texts t using here h, trail_entries e
    where t.school_id = h.school_id and e.school_id = t.school_id and e.seq = t.seq
      and (e.case_id = of_case or e.subject_id = any(of_subjects))
    returning 1
  )
  select count(*)::integer from gone
$$;
comment on function trail_erase_texts is 'Destroys the words of the trail of one case and of what joined it, within the school of the transaction; answers how many';
revoke execute on function trail_erase_texts from public;
grant execute on function trail_erase_texts to app_school;
revoke delete on trail_texts from app_school;
