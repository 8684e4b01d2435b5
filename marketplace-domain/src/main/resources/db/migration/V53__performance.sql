-- How contracts are kept: KPIs and their ratings (Procurement Act 2023, ss.52 and 71), milestones, promises of social value,
-- risks and notes.

create table performance_file (
  contract_id uuid primary key references contract_file (contract_id),
  version bigint not null,
  authority_id uuid not null references organisation (id),
  -- KPIs, assessments and milestones ever made
  kpis int not null,
  assessments int not null,
  -- why the contract has no KPIs although it owes them (s.52(2))
  exception_reason text,
  exception_name varchar(200),
  exception_at timestamp(6) with time zone,
  assessed_to date,
  -- the last day on which the next assessment is in time; nothing without KPIs
  assess_by date,
  reminded_for date
);
create index performance_file_due on performance_file (assess_by, contract_id);

create table kpi (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  number int not null,
  name varchar(150) not null,
  target varchar(300) not null,
  measured text not null,
  starts_on date not null,
  ends_on date,
  withdrawn_reason text,
  set_name varchar(200) not null,
  set_at timestamp(6) with time zone not null,
  unique (contract_id, number)
);

create table kpi_assessment (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  number int not null,
  first_day date not null,
  last_day date not null,
  final_one boolean not null,
  notice_owed boolean not null,
  notice_due date not null,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  assessed_name varchar(200) not null,
  assessed_at timestamp(6) with time zone not null,
  unique (contract_id, number),
  check (first_day <= last_day)
);

create table kpi_rating (
  assessment_id uuid not null references kpi_assessment (id),
  place int not null,
  kpi_id uuid not null references kpi (id),
  rating varchar(30) not null check (rating in ('GOOD', 'APPROACHING_TARGET', 'REQUIRES_IMPROVEMENT', 'INADEQUATE', 'OTHER')),
  why text not null,
  primary key (assessment_id, place)
);

create table contract_milestone (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  place int not null,
  title varchar(150) not null,
  deliverable varchar(500) not null,
  due_on date not null,
  share numeric(5, 2) not null,
  -- VAT included
  amount numeric(14, 2) not null,
  state varchar(20) not null check (state in ('PLANNED', 'DELIVERED', 'ACCEPTED', 'REFUSED')),
  delivered_on date,
  delivered_what text,
  decided_name varchar(200),
  decided_at timestamp(6) with time zone,
  reason text
);
create index contract_milestone_of on contract_milestone (contract_id, place);

create table social_commitment (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  promise varchar(300) not null,
  measure varchar(300) not null,
  due_on date not null,
  state varchar(20) not null check (state in ('PROMISED', 'KEPT', 'PARTLY_KEPT', 'NOT_KEPT')),
  delivered varchar(300),
  evidence text,
  recorded_name varchar(200) not null,
  recorded_at timestamp(6) with time zone not null
);
create index social_commitment_of on social_commitment (contract_id, due_on, id);

create table contract_risk (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  title varchar(200) not null,
  likelihood varchar(10) not null check (likelihood in ('LOW', 'MEDIUM', 'HIGH')),
  impact varchar(10) not null check (impact in ('LOW', 'MEDIUM', 'HIGH')),
  response text not null,
  owner varchar(150) not null,
  closed_reason text,
  recorded_name varchar(200) not null,
  recorded_at timestamp(6) with time zone not null
);
create index contract_risk_of on contract_risk (contract_id, recorded_at, id);

create table contract_note (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references performance_file (contract_id),
  text text not null,
  written_name varchar(200) not null,
  written_at timestamp(6) with time zone not null
);
create index contract_note_of on contract_note (contract_id, written_at, id);
