-- Petitions to remove or to extend (clauses 16, 19).

create table term_petitions (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('remove', 'extend')),
  reason text not null,
  words jsonb not null,
  months smallint,
  author_id uuid not null,
  filed_on date not null,
  state text not null check (state in ('filed', 'withdrawn', 'decided')),
  item_id uuid,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table term_petitions is 'The responsible person''s petition; decided by an agenda item';
create unique index one_filed on term_petitions (school_id, case_id) where state = 'filed';
select tirek_isolate('term_petitions', 'select, insert, update');
