-- Clause 9: an invitation tells of a day. Moved since, its addressee does not know the new one yet.

alter table council_invitations
  add column told_on date,
  add column told_at text;
comment on column council_invitations.told_on is 'The meeting day its delivery told of; another than the day of the meeting: it was moved since, and is to be handed over again';
comment on column council_invitations.told_at is 'The hour its delivery told of';

-- Forced row-level security holds the owner too, who fills the columns here, once.
alter table council_invitations no force row level security;
alter table council_items no force row level security;
alter table council_meetings no force row level security;
update council_invitations v set told_on = m.held_on, told_at = m.starts_at
  from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  where v.outcome is not null and i.school_id = v.school_id and i.id = v.item_id;
alter table council_meetings force row level security;
alter table council_items force row level security;
alter table council_invitations force row level security;
