-- The work plan of the Council, who was told of a meeting, ties to a question, minutes, lines of subject teachers.

create table council_work_plans (
  school_id uuid not null,
  id uuid not null,
  school_year smallint not null,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, school_year)
);
comment on table council_work_plans is 'Clause 5: the work plan of the Council for a school year (paper 22)';
select tirek_isolate('council_work_plans', 'select, insert, update');

create table council_plan_rows (
  school_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  month smallint not null check (month between 1 and 12),
  planned_on date,
  question jsonb not null,
  participants jsonb,
  responsible_id uuid,
  done_on date,
  done_words jsonb,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, plan_id) references council_work_plans (school_id, id),
  foreign key (school_id, responsible_id) references school_people (school_id, id)
);
comment on table council_plan_rows is 'One question of the work plan: its month or day, who takes part, who answers for it; done by hand where no meeting heard it';
create index on council_plan_rows (school_id, plan_id);
select tirek_isolate('council_plan_rows', 'select, insert, update, delete');

alter table council_items
  add column plan_row_id uuid,
  add column minutes smallint check (minutes between 1 and 240),
  add foreign key (school_id, plan_row_id) references council_plan_rows (school_id, id);
comment on column council_items.plan_row_id is 'The row of the work plan this question comes from: its meeting is the meeting of the row';
create index on council_items (school_id, plan_row_id) where plan_row_id is not null;

alter table council_meetings add column link text, add column ends_by text;
comment on column council_meetings.link is 'Where a remote or mixed meeting is joined: shown to those invited only';
comment on column council_meetings.ends_by is 'The hour until which the meeting is planned';

create table council_notices (
  school_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('called', 'moved', 'cancelled', 'released')),
  was_on date,
  was_at text,
  told_at timestamptz not null,
  seen_at timestamptz,
  noted_by uuid,
  version integer not null,
  primary key (school_id, meeting_id, person_id),
  foreign key (school_id, meeting_id) references council_meetings (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references school_people (school_id, id),
  foreign key (school_id, noted_by) references school_people (school_id, id),
  check (noted_by is null or seen_at is not null)
);
comment on table council_notices is 'What each member and invited person was last told of a meeting, and since when they know; no child is in it';
comment on column council_notices.what is 'released: need not come after all';
comment on column council_notices.noted_by is 'Who noted that the person was told by word of mouth; null where they said so themselves';
create index on council_notices (school_id, person_id) where seen_at is null;
select tirek_isolate('council_notices', 'select, insert, update, delete');

create table council_feeds (
  school_id uuid not null,
  account_id uuid not null,
  issue integer not null,
  token_hash bytea unique,
  made_at timestamptz not null,
  primary key (school_id, account_id),
  foreign key (school_id, account_id) references access_accounts (school_id, id)
);
comment on table council_feeds is 'The calendar address of an account, made from the installation''s key, by hash: hours and places of meetings, nothing of a child';
comment on column council_feeds.issue is 'Counts up: an address taken back never lives again';
select tirek_isolate('council_feeds', 'select, insert, update, delete');

create function council_feed_of(token bytea) returns table (school_id uuid, person_id uuid, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.school_id, a.person_id, a.language from council_feeds f
  join access_accounts a on a.school_id = f.school_id and a.id = f.account_id
  where f.token_hash = token and a.closed_at is null
$$;
comment on function council_feed_of is 'Whose calendar an unguessable address is; nobody''s once the account is closed';
revoke all on function council_feed_of from public;
grant execute on function council_feed_of to tirek_web;

create table council_ties (
  school_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('relative', 'other')),
  guardian_id uuid,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (school_id, item_id, person_id),
  foreign key (school_id, item_id) references council_items (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references school_people (school_id, id),
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id),
  check (guardian_id is null or kind = 'relative')
);
comment on table council_ties is 'Ours: who of the Council is tied to a question and abstains; the author of an appeal is known without a row';
select tirek_isolate('council_ties', 'select, insert, update, delete');

alter table council_members drop constraint council_members_part_check;
alter table council_members
  add constraint council_members_part_check check (part in ('chair', 'secretary', 'substitute', 'member'));
comment on column council_members.part is 'substitute: keeps the protocol when the secretary cannot (clause 7: or the person replacing them)';

create table dossier_lines (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  subject text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reminded_at timestamptz,
  reminders smallint not null,
  line jsonb,
  written_at timestamptz,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, case_id, person_id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id),
  check ((line is null) = (written_at is null))
);
comment on table dossier_lines is 'Two lines of a subject teacher for the characteristic (clause 11): asked, asked again, written';
create index on dossier_lines (school_id, person_id) where line is null;
select tirek_isolate('dossier_lines', 'select, insert, update, delete');
