-- Which systems support an authority's lines of business, what data it holds, and what is asked of it.

-- What capabilities prepare for an authority's public page.
create table authority_answer (
  authority_id uuid not null references organisation (id),
  question varchar(30) not null,
  answer text not null,
  prepared_at timestamp(6) with time zone not null,
  primary key (authority_id, question)
);

create table business_system (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  line_of_business varchar(60) not null,
  name varchar(150) not null,
  contract_id uuid references contract_file (contract_id),
  supplier varchar(150),
  ends_on date,
  users int check (users > 0),
  transactions int check (transactions > 0),
  yearly_cost numeric(14, 2) check (yearly_cost >= 0),
  hosted varchar(20) not null check (hosted in ('SUPPLIER_CLOUD', 'OWN_CLOUD', 'OWN_PREMISES', 'SHARED_SERVICE', 'UNKNOWN')),
  open_interface varchar(7) not null check (open_interface in ('YES', 'NO', 'UNKNOWN')),
  export varchar(7) not null check (export in ('YES', 'NO', 'UNKNOWN')),
  computable varchar(7) not null check (computable in ('YES', 'NO', 'UNKNOWN')),
  shareable varchar(7) not null check (shareable in ('YES', 'NO', 'UNKNOWN')),
  personal_data varchar(7) not null check (personal_data in ('YES', 'NO', 'UNKNOWN')),
  open_source varchar(7) not null check (open_source in ('YES', 'NO', 'UNKNOWN')),
  standards varchar(300) not null,
  licence varchar(150) not null,
  internal boolean not null,
  written_at timestamp(6) with time zone not null,
  confirmed_on date not null,
  retired_on date,
  check (contract_id is null or (supplier is null and ends_on is null))
);

create index business_system_authority on business_system (authority_id, name, id);
create index business_system_contract on business_system (contract_id);
create index business_system_ends on business_system (ends_on);
create index business_system_line on business_system (line_of_business);

-- When an authority was last asked whether its register is still right.
create table register_reminder (
  authority_id uuid primary key references organisation (id),
  version bigint not null,
  reminded_on date not null
);

create table data_holding (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  description text not null,
  keeper varchar(150) not null,
  data_form varchar(20) not null check (data_form in ('DATABASE', 'SPREADSHEET', 'MAPS', 'DOCUMENTS', 'PAPER', 'OTHER')),
  quality varchar(10) not null check (quality in ('GOOD', 'FAIR', 'POOR', 'UNKNOWN')),
  licence varchar(150) not null,
  sharing varchar(20) not null check (sharing in ('EVERYBODY', 'AUTHORITIES', 'ON_REQUEST', 'NOBODY', 'UNKNOWN')),
  personal_data varchar(7) not null check (personal_data in ('YES', 'NO', 'UNKNOWN')),
  link varchar(500),
  written_at timestamp(6) with time zone not null,
  confirmed_on date not null,
  withdrawn_on date
);

create index data_holding_authority on data_holding (authority_id, title, id);

create table dataset_request (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  purpose text not null,
  asked_by uuid not null references person (id),
  asked_at timestamp(6) with time zone not null,
  due_on date not null,
  reminded_on date,
  answer varchar(20) check (answer in ('PUBLISHED', 'PLANNED', 'REFUSED', 'NOT_HELD')),
  words text,
  link varchar(500),
  planned_for date,
  answered_at timestamp(6) with time zone,
  answered_by uuid references person (id),
  check ((answer is null) = (answered_at is null))
);

create index dataset_request_authority on dataset_request (authority_id, answered_at);
create index dataset_request_due on dataset_request (due_on, answered_at);
create index dataset_request_asker on dataset_request (asked_by, answered_at);
