-- Questions in full. Who asks is sealed: a keyed hash finds a firm's own questions, and an envelope that only the service
-- opens says to whom its letters go.
alter table question alter column supplier_id drop not null;
alter table question alter column asked_by drop not null;
alter table question add column owner bytea;
alter table question add column asker bytea;
alter table question add column lot_id uuid references lot (id);
alter table question add column section varchar(20);
alter table question add column state varchar(20) default 'ASKED' not null
  check (state in ('ASKED', 'ANSWERED', 'PRIVATE', 'DECLINED'));
alter table question add column reason text;
update question set state = 'ANSWERED' where answer is not null;
create index question_waiting on question (state, procurement_id);

-- Questions that nobody answered in time: a person decides whether the deadline moves. One for each deadline.
create table extension_proposal (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  deadline timestamp(6) with time zone not null,
  raised_at timestamp(6) with time zone not null,
  unanswered int not null,
  proposed timestamp(6) with time zone not null,
  decision varchar(20) check (decision in ('EXTEND', 'KEEP')),
  reason text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone,
  unique (procurement_id, deadline)
);

-- Why suppliers do not bid: reasons are data. Only counts are kept; the marks that let a firm say it once hold a keyed
-- hash and nothing else, not even when or why, and go when bids close.
create table abstention_reason (
  code varchar(40) primary key,
  position int not null,
  label varchar(200) not null,
  valid_from date not null,
  valid_to date
);
insert into abstention_reason values
  ('time', 1, 'Not enough time to write a bid', date '2025-02-24', null),
  ('people', 2, 'Nobody free to do the work', date '2025-02-24', null),
  ('fit', 3, 'Not what we do', date '2025-02-24', null),
  ('budget', 4, 'The budget is too small for the work', date '2025-02-24', null),
  ('size', 5, 'The contract is too large for us', date '2025-02-24', null),
  ('terms', 6, 'The terms of the contract or of payment', date '2025-02-24', null),
  ('insurance', 7, 'The insurance, turnover or certificates asked for', date '2025-02-24', null),
  ('unclear', 8, 'It is not clear what is wanted', date '2025-02-24', null),
  ('incumbent', 9, 'It looks as if somebody has it already', date '2025-02-24', null),
  ('other', 10, 'Another reason', date '2025-02-24', null);

create table abstention (
  procurement_id uuid not null references procurement (id),
  reason varchar(40) not null references abstention_reason (code),
  firms int not null,
  primary key (procurement_id, reason)
);

create table abstention_mark (
  procurement_id uuid not null references procurement (id),
  mark bytea not null,
  primary key (procurement_id, mark)
);

-- Letters that must not tell that somebody bids: nobody lists them, and the ledger knows only that news went out.
alter table posted_letter add column discreet boolean default false not null;

-- Who follows what, and how they stop without signing in.
create table follower (
  person_id uuid primary key references person (id),
  version bigint not null,
  token varchar(64) not null unique,
  last_digest date
);

create table follow (
  person_id uuid not null references follower (person_id),
  procurement_id uuid not null references procurement (id),
  since timestamp(6) with time zone not null,
  told_until timestamp(6) with time zone not null,
  primary key (person_id, procurement_id)
);
create index follow_of on follow (procurement_id, person_id);

-- What is new about a procurement: told at once to those who write a bid, once a day to those who follow.
create table opportunity_news (
  id uuid primary key,
  procurement_id uuid not null references procurement (id),
  kind varchar(30) not null,
  about varchar(400) not null,
  at timestamp(6) with time zone not null,
  told_at timestamp(6) with time zone
);
create index opportunity_news_of on opportunity_news (procurement_id, at);
create index opportunity_news_untold on opportunity_news (told_at, at);

create sequence planning_number start with 1;

-- What an authority plans to buy (Procurement Act 2023, s.93). Values include VAT.
create table pipeline_entry (
  id uuid primary key,
  version bigint not null,
  reference varchar(20) not null unique,
  ocid varchar(60) not null unique,
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  description text not null,
  category varchar(10) not null check (category in ('goods', 'services')),
  value_least numeric(14, 2) not null,
  value_most numeric(14, 2) not null,
  tender_expected date not null,
  contract_starts date,
  contract_months int,
  contact varchar(254) not null,
  state varchar(20) not null check (state in ('PLANNED', 'STARTED', 'WITHDRAWN')),
  withdrawn_reason text,
  procurement_id uuid references procurement (id),
  pipeline_notice_number varchar(20),
  pipeline_notice_published_at timestamp(6) with time zone,
  added_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null
);
create index pipeline_entry_next on pipeline_entry (state, tender_expected, id);
create index pipeline_entry_authority on pipeline_entry (authority_id, tender_expected, id);
create index pipeline_entry_procurement on pipeline_entry (procurement_id);

-- Planned procurement notices on the central platform (s.15), of a pipeline entry or of a procurement.
create table planned_notice (
  subject uuid primary key,
  number varchar(20) not null,
  published_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by uuid not null references person (id)
);

-- Whether an authority expects to pay more than the amount from which pipeline notices are a duty (s.93), per year from 1 April.
create table spend_expectation (
  authority_id uuid not null references organisation (id),
  financial_year int not null,
  above boolean not null,
  said_at timestamp(6) with time zone not null,
  said_by uuid not null references person (id),
  primary key (authority_id, financial_year)
);

-- Preliminary market engagement (ss.16-17).
create table engagement (
  id uuid primary key,
  version bigint not null,
  reference varchar(20) not null unique,
  ocid varchar(60) not null unique,
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  purpose text not null,
  process text not null,
  contact varchar(254) not null,
  closes_at timestamp(6) with time zone not null,
  tender_expected date,
  state varchar(20) not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  withdrawn_reason text,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  no_notice_reason text,
  published_at timestamp(6) with time zone,
  learned text,
  learned_at timestamp(6) with time zone,
  pipeline_entry_id uuid references pipeline_entry (id),
  procurement_id uuid references procurement (id),
  drafted_at timestamp(6) with time zone not null
);
create index engagement_authority on engagement (authority_id, drafted_at, id);
create index engagement_public on engagement (state, closes_at, id);
create index engagement_procurement on engagement (procurement_id);

create table engagement_event (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  title varchar(150) not null,
  starts_at timestamp(6) with time zone not null,
  place varchar(300) not null,
  places int
);
create index engagement_event_of on engagement_event (engagement_id, starts_at, id);

create table engagement_seat (
  event_id uuid not null references engagement_event (id),
  person_id uuid not null references person (id),
  supplier_id uuid not null references organisation (id),
  taken_at timestamp(6) with time zone not null,
  primary key (event_id, person_id)
);

create table engagement_interest (
  engagement_id uuid not null references engagement (id),
  supplier_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  words text not null,
  at timestamp(6) with time zone not null,
  primary key (engagement_id, supplier_id)
);

-- What was done so that taking part gives nobody an unfair advantage (s.16(3)-(5)): never changed, never removed.
create table engagement_safeguard (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  at timestamp(6) with time zone not null,
  words text not null,
  recorded_by uuid not null references person (id)
);
create index engagement_safeguard_of on engagement_safeguard (engagement_id, at, id);

-- Why a procurement began without preliminary market engagement.
create table no_engagement (
  procurement_id uuid primary key references procurement (id),
  reason text not null,
  said_at timestamp(6) with time zone not null,
  said_by uuid not null references person (id)
);
