-- People who were asked, by address, to take part in one procurement beside its own team, and what came of it. They count
-- once they have accepted, for the authority in which they held the entitling role then.
create table procurement_guest (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  email varchar(254) not null,
  duty varchar(20) not null check (duty in ('OPENER', 'EVALUATOR', 'OBSERVER')),
  standing varchar(20) not null check (standing in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REMOVED')),
  asked_at timestamp(6) with time zone not null,
  answered_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  person_id uuid references person (id),
  authority_id uuid references organisation (id),
  reason text
);
create index procurement_guest_of on procurement_guest (procurement_id, asked_at, id);
create index procurement_guest_person on procurement_guest (person_id, standing, procurement_id);
create index procurement_guest_email on procurement_guest (email, standing, asked_at);
