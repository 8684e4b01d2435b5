-- A panel may have a moderator. The list of duties is part of the table, so that it is made anew with what it holds.
create table procurement_person (
  procurement_id uuid not null references procurement (id),
  person_id uuid not null references person (id),
  duty varchar(20) not null check (duty in ('AUTHOR', 'APPROVER', 'OPENER', 'EVALUATOR', 'CHAIR', 'MODERATOR')),
  primary key (procurement_id, person_id, duty)
);
insert into procurement_person (procurement_id, person_id, duty) select procurement_id, person_id, duty from procurement_team;
drop table procurement_team;
alter table procurement_person rename to procurement_team;
create index procurement_team_person on procurement_team (person_id, procurement_id);

-- What the panel is asked to look at again before it agrees, and what its chair answers.
create table moderation_note (
  id uuid primary key,
  version bigint not null,
  lot_id uuid not null references evaluation (lot_id),
  number int not null,
  bid_reference varchar(30) not null references opened_bid (reference),
  criterion_id uuid not null references lot_criterion (id),
  words text not null,
  written_by uuid not null references person (id),
  written_at timestamp(6) with time zone not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamp(6) with time zone,
  unique (lot_id, number),
  check ((answer is null and answered_by is null and answered_at is null)
    or (answer is not null and answered_by is not null and answered_at is not null))
);
