-- Breaches and poor performance, of which everybody is told (Procurement Act 2023, s.71(3)-(5)).

-- What has to be told, as data with dates: mandatory from 1 January 2026.
create table failing_kind (
  code varchar(30) not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  legal_reference varchar(120) not null,
  -- the period for the notice, in days that begin with the day of the event
  notice_days int not null,
  -- whether the supplier had a proper opportunity to improve before
  chance_first boolean not null,
  -- whether the notice tells which part of the contract has ended
  scope_told boolean not null,
  -- whether the notice tells the amount and the basis of an award
  award_told boolean not null,
  primary key (code, valid_from)
);

insert into failing_kind values
  ('termination', date '2026-01-01', null, 1, 's.71(3), reg 39(7)', 30, false, false, false),
  ('partial-termination', date '2026-01-01', null, 2, 's.71(3), reg 39(7)', 30, false, true, false),
  ('damages', date '2026-01-01', null, 3, 's.71(3), reg 39(7)', 30, false, false, true),
  ('settlement', date '2026-01-01', null, 4, 's.71(3), reg 39(7)', 30, false, false, false),
  ('not-improved', date '2026-01-01', null, 5, 's.71(4), reg 39(7)', 30, true, false, false);

-- Kinds of public contracts of which nothing has to be told.
create table failing_exempt (
  contract_kind varchar(30) not null,
  valid_from date not null,
  valid_to date,
  legal_reference varchar(120) not null,
  primary key (contract_kind, valid_from)
);

insert into failing_exempt values
  ('LIGHT_TOUCH', date '2026-01-01', null, 's.71'),
  ('LIGHT_TOUCH_CONCESSION', date '2026-01-01', null, 's.71'),
  ('UTILITIES_LIGHT_TOUCH', date '2026-01-01', null, 's.71');

-- What somebody has recorded: never changed but by its review and its notice; an error is put right by a further entry.
create table failing (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  number int not null,
  -- of the entry of the same contract that this one puts right
  corrects int,
  kind varchar(30) not null,
  legal_reference varchar(120) not null,
  happened_on date not null,
  obligation text not null,
  what text not null,
  impact text not null,
  duration text not null,
  mitigation text not null,
  warnings text not null,
  scope text not null,
  amount numeric(14, 2),
  basis text not null,
  decision varchar(500) not null,
  exclusion varchar(40) not null check (exclusion in
    ('NONE', 'SERIOUS_BREACH', 'POOR_PERFORMANCE', 'PROFESSIONAL_MISCONDUCT')),
  notice_due date not null,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  -- how often people were reminded of the notice: before it is due, and when it is overdue
  reminded int not null,
  state varchar(20) not null check (state in ('RECORDED', 'CONFIRMED', 'REFUSED', 'PUBLISHED')),
  recorded_by uuid not null references person (id),
  recorded_name varchar(200) not null,
  recorded_at timestamp(6) with time zone not null,
  reviewed_by uuid references person (id),
  reviewed_name varchar(200),
  reviewed_at timestamp(6) with time zone,
  refused_why text,
  unique (contract_id, number),
  check (reviewed_by is null or reviewed_by <> recorded_by)
);
create index failing_due on failing (state, notice_due, id);
