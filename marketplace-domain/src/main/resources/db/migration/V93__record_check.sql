-- A second person's look at the whole record of an evaluation: confirmed as it then was, or queried and answered.
create table record_check (
  id uuid primary key,
  version bigint not null,
  lot_id uuid not null references evaluation (lot_id),
  number int not null,
  outcome varchar(10) not null check (outcome in ('CONFIRMED', 'QUERIED')),
  digest varchar(64) not null,
  words text,
  checked_by uuid not null references person (id),
  checked_at timestamp(6) with time zone not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamp(6) with time zone,
  unique (lot_id, number),
  check (outcome = 'CONFIRMED' or words is not null),
  check ((answer is null and answered_by is null and answered_at is null)
    or (outcome = 'QUERIED' and answer is not null and answered_by is not null and answered_at is not null))
);
