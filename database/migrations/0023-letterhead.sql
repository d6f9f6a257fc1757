-- The emblem of the letterhead, and the number of the protocol that approved a plan.

create table documents_letterheads (
  school_id uuid primary key,
  emblem_file_id uuid,
  version integer not null,
  foreign key (school_id, emblem_file_id) references documents_files (school_id, id)
);
comment on table documents_letterheads is 'What a school adds to the head of its papers: its emblem, or none';
select tirek_isolate('documents_letterheads', 'select, insert, update');

-- Housekeeping looks for uploads that no deed attached.
create index on documents_files (at) where subject_id is null;

alter table plan_plans add column protocol_number integer;
comment on column plan_plans.protocol_number is 'Number of the protocol whose decision approved this revision';
update plan_plans pl set protocol_number = pr.number from council_protocols pr
where pr.school_id = pl.school_id and pr.meeting_id = pl.meeting_id and pl.state <> 'draft';
