-- The register: what is compared when organisations look alike, and where a merged one went.
alter table organisation add column name_key varchar(250) default '' not null;
alter table organisation add column website_domain varchar(250);
alter table organisation add column postcode_key varchar(20);
alter table organisation add column merged_into uuid references organisation (id);
alter table organisation add column merged_at timestamp(6) with time zone;
update organisation set name_key = regexp_replace(lower(name), '[^a-z0-9]', '', 'g');
update organisation set postcode_key = regexp_replace(lower(postal_code), '[^a-z0-9]', '', 'g');
create index organisation_name_key on organisation (name_key);
create index organisation_domain on organisation (website_domain);
create index organisation_postcode on organisation (postcode_key);
create index organisation_list on organisation (kind, name, id);
create index organisation_merged on organisation (merged_into);

-- Authorities: who leads on digital matters, how they are tied to each other, and their parts.
alter table authority add column short_name varchar(200);
alter table authority add column digital_lead_title varchar(200);
alter table authority add column digital_lead_email varchar(254);
alter table authority add column note varchar(1000);
-- What was last taken from the register's files, as hashes: only what changed there is taken again.
alter table authority add column source_facts varchar(64);
alter table authority add column source_ties varchar(64);
alter table authority add column source_members varchar(64);

-- Constituents of combined authorities and the like; a date that nobody knows is null.
create table authority_member (
  member_id uuid not null references authority (id),
  place int not null,
  body_id uuid not null references authority (id),
  valid_from date,
  valid_to date,
  primary key (member_id, place)
);
create index authority_member_body on authority_member (body_id, member_id);
insert into authority_member (member_id, place, body_id, valid_from)
  select a.id, 0, a.parent_id, a.starts from authority a join authority p on p.id = a.parent_id
  where p.authority_kind = 'COMBINED';
update authority set parent_id = null
  where parent_id in (select id from authority where authority_kind = 'COMBINED');

create table authority_successor (
  authority_id uuid not null references authority (id),
  successor_id uuid not null references authority (id),
  primary key (authority_id, successor_id)
);
create index authority_successor_of on authority_successor (successor_id);

create table authority_department (
  authority_id uuid not null references authority (id),
  id uuid not null,
  name varchar(200) not null,
  opened date not null,
  closed date,
  primary key (authority_id, id)
);

-- Imports of the register of authorities.
create table authority_import (
  id uuid primary key,
  file varchar(300) not null,
  sha256 varchar(64) not null,
  requested_by varchar(100) not null,
  started timestamp(6) with time zone not null,
  finished timestamp(6) with time zone,
  fault varchar(300),
  read_count bigint not null,
  added_count bigint not null,
  changed_count bigint not null,
  unchanged_count bigint not null,
  linked_count bigint not null,
  rejected_count bigint not null
);
create index authority_import_started on authority_import (started, id);

create table authority_import_rejection (
  import_id uuid not null references authority_import (id),
  number bigint not null,
  line bigint not null,
  place bigint not null,
  reason varchar(30) not null,
  detail varchar(300) not null,
  primary key (import_id, number)
);

-- Suppliers: what they are, what they do and where.
alter table supplier add column supported_employment boolean default false not null;
alter table supplier add column public_service_mutual boolean default false not null;
alter table supplier add column nature_stated timestamp(6) with time zone;
alter table supplier add column group_name varchar(250);
alter table supplier add column group_number varchar(100);

create table supplier_trading_name (
  supplier_id uuid not null references supplier (id),
  place int not null,
  name varchar(250) not null,
  primary key (supplier_id, place)
);

create table supplier_region (
  supplier_id uuid not null references supplier (id),
  region varchar(10) not null,
  primary key (supplier_id, region)
);

create table supplier_capability (
  supplier_id uuid not null references supplier (id),
  capability varchar(40) not null,
  primary key (supplier_id, capability)
);

create table supplier_cpv (
  supplier_id uuid not null references supplier (id),
  cpv varchar(8) not null,
  primary key (supplier_id, cpv)
);

-- What was said of a size, and when it was said: a later word on the same day supersedes, and both stay.
create table supplier_size (
  supplier_id uuid not null references supplier (id),
  place int not null,
  as_of date not null,
  headcount int,
  turnover numeric(18, 2),
  balance_sheet numeric(18, 2),
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(100) not null,
  primary key (supplier_id, place)
);
insert into supplier_size
  select supplier_id, row_number() over (partition by supplier_id order by as_of) - 1, as_of, headcount, turnover,
    balance_sheet, cast(as_of as timestamp(6) with time zone), 'system:migration'
  from supplier_size_fact;
drop table supplier_size_fact;

-- Identifiers that an organisation has proved to be its own.
create table organisation_proof (
  organisation_id uuid not null references organisation (id),
  scheme varchar(20) not null,
  identifier varchar(100) not null,
  primary key (scheme, identifier)
);
create index organisation_proof_owner on organisation_proof (organisation_id);

-- Where a register reaches whom it names: entered by administrators, never by those who claim.
create table registered_contact (
  scheme varchar(20) not null,
  identifier varchar(100) not null,
  email varchar(254) not null,
  source varchar(300) not null,
  entered_at timestamp(6) with time zone not null,
  entered_by varchar(100) not null,
  primary key (scheme, identifier)
);

-- What an organisation did to prove an identifier. Of a code only the hash is kept.
create table identifier_claim (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null references organisation (id),
  scheme varchar(20) not null,
  identifier varchar(100) not null,
  state varchar(20) not null,
  code_hash varchar(64),
  code_expires timestamp(6) with time zone,
  tries int not null,
  codes_sent int not null,
  last_sent timestamp(6) with time zone,
  asked_at timestamp(6) with time zone not null,
  asked_by varchar(100) not null,
  statement varchar(2000),
  decided_at timestamp(6) with time zone,
  decided_by varchar(100),
  evidence varchar(2000),
  constraint identifier_claim_once unique (organisation_id, scheme, identifier)
);
create index identifier_claim_state on identifier_claim (state, asked_at, id);
