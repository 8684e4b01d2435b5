-- Procedures are data: which steps, notices and periods a procedure has, with the dates between which that holds.
create table procedure_rule (
  code varchar(40) not null,
  valid_from date not null,
  valid_to date,
  legal_reference varchar(200) not null,
  ocds_method varchar(10) not null check (ocds_method in ('open', 'selective', 'limited', 'direct')),
  ocds_method_details varchar(80) not null,
  below_threshold boolean not null,
  tender_notice_from numeric(14, 2) not null,
  minimum_tendering_days int not null check (minimum_tendering_days >= 0),
  assessment_summaries boolean not null,
  award_notice boolean not null,
  standstill_working_days int not null check (standstill_working_days >= 0),
  contract_details_from numeric(14, 2) not null,
  primary key (code, valid_from)
);

insert into procedure_rule values
  ('open', date '2025-02-24', null, 'Procurement Act 2023, ss.20(2)(a), 21, 50-54',
   'open', 'Open procedure', false, 0, 25, true, true, 8, 0),
  ('below-threshold-open', date '2025-02-24', null, 'Procurement Act 2023, ss.84-88',
   'open', 'Below threshold - open competition', true, 30000, 0, false, false, 0, 30000);

-- Thresholds include VAT. The one in force when the procurement commences applies (Procurement Act 2023, Sch 1).
create table threshold (
  code varchar(40) not null,
  valid_from date not null,
  valid_to date,
  amount numeric(14, 2) not null,
  primary key (code, valid_from)
);

insert into threshold values
  ('sub-central-goods-services', date '2024-01-01', date '2025-12-31', 214904),
  ('sub-central-goods-services', date '2026-01-01', date '2027-12-31', 207720);

create sequence procurement_number start with 1;

create table procurement (
  id uuid primary key,
  version bigint not null,
  reference varchar(20) not null unique,
  ocid varchar(60) not null unique,
  state varchar(20) not null,
  -- what the public sees, derived from the procurement's own state and those of its lots
  public_state varchar(20) not null,
  author_id uuid not null references person (id),
  lead_authority_id uuid not null references organisation (id),
  created_at timestamp(6) with time zone not null,

  title varchar(150) not null,
  problem text,
  affected text,
  outcome text,
  work_done text,
  data_systems text,

  procedure_code varchar(40),
  category varchar(10) check (category in ('goods', 'services')),
  budget_least numeric(14, 2),
  budget_most numeric(14, 2),
  contract_starts date,
  contract_ends date,

  questions_close timestamp(6) with time zone,
  bids_close timestamp(6) with time zone,
  award_expected date,

  payment_terms text,
  ip_terms text,
  incumbent text,
  no_lots_rationale text,
  sme_suitable boolean,

  review_note text,
  approved_at timestamp(6) with time zone,
  approved_by uuid references person (id),
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  published_at timestamp(6) with time zone,
  ended_reason text
);
create index procurement_public on procurement (public_state, bids_close, id);
create index procurement_lead on procurement (lead_authority_id, created_at, id);

create table procurement_authority (
  procurement_id uuid not null references procurement (id),
  authority_id uuid not null references organisation (id),
  primary key (procurement_id, authority_id)
);
create index procurement_authority_of on procurement_authority (authority_id, procurement_id);

create table procurement_stage (
  id uuid primary key,
  procurement_id uuid not null references procurement (id),
  number int not null,
  kind varchar(20) not null check (kind in ('TENDER', 'SIFT', 'EXPLORATION', 'PILOT', 'SCALE')),
  unique (procurement_id, number)
);

create table lot (
  id uuid primary key,
  procurement_id uuid not null references procurement (id),
  number int not null,
  title varchar(150) not null,
  state varchar(20) not null,
  price_formula varchar(30),
  unique (procurement_id, number)
);

create table lot_criterion (
  lot_id uuid not null references lot (id),
  position int not null,
  id uuid not null unique,
  kind varchar(20) not null check (kind in ('QUALITY', 'SOCIAL_VALUE', 'PRICE')),
  name varchar(120) not null,
  description text not null,
  weight numeric(5, 2) not null check (weight > 0 and weight <= 100),
  primary key (lot_id, position)
);

-- Who may do what on one procurement, beside the roles that they hold in their organisation.
create table procurement_team (
  procurement_id uuid not null references procurement (id),
  person_id uuid not null references person (id),
  duty varchar(20) not null check (duty in ('AUTHOR', 'APPROVER', 'OPENER', 'EVALUATOR', 'CHAIR')),
  primary key (procurement_id, person_id, duty)
);
create index procurement_team_person on procurement_team (person_id, procurement_id);

create table conflict_declaration (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  person_id uuid not null references person (id),
  moment varchar(20) not null check (moment in ('BEFORE_NOTICE', 'NAMES_KNOWN')),
  kind varchar(20) not null check (kind in ('NONE', 'POTENTIAL', 'ACTUAL')),
  details text not null,
  declared_at timestamp(6) with time zone not null,
  decision varchar(20) check (decision in ('MITIGATED', 'STOOD_DOWN')),
  mitigation text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone,
  unique (procurement_id, person_id, moment)
);

-- Every version that was published, as it was published: never changed, never removed.
create table published_version (
  procurement_id uuid not null references procurement (id),
  number int not null,
  published_at timestamp(6) with time zone not null,
  content text not null,
  primary key (procurement_id, number)
);

-- Append-only: every step of every procurement, its lots, stages and (after award) authorities.
create table transition (
  id uuid primary key,
  procurement_id uuid not null references procurement (id),
  lot_id uuid references lot (id),
  stage_id uuid references procurement_stage (id),
  authority_id uuid references organisation (id),
  step varchar(40) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  actor varchar(120) not null
);
create index transition_of on transition (procurement_id, at, id);

create table document (
  id uuid primary key,
  subject uuid not null,
  title varchar(150) not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  stored_at timestamp(6) with time zone not null,
  stored_by uuid not null references person (id)
);
create index document_subject on document (subject, stored_at, id);

create table question (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  supplier_id uuid not null references organisation (id),
  asked_by uuid not null references person (id),
  asked_at timestamp(6) with time zone not null,
  asked text not null,
  published_question text,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamp(6) with time zone
);
create index question_of on question (procurement_id, asked_at, id);
