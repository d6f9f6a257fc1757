-- The list of first steps may be put away before all are done.

alter table school_schools add column setup_hidden boolean not null default false;
comment on column school_schools.setup_hidden is 'The list of first steps no longer stands on My day: somebody put it away';
