-- What can be searched: one row per opportunity or imported process. Only this is indexed.
create table search_entry (
  id varchar(120) primary key,
  kind varchar(20) not null,
  stage varchar(20) not null,
  title varchar(500) not null,
  summary varchar(20000) not null,
  buyers varchar(8000) not null,
  suppliers varchar(20000) not null,
  scales varchar(200) not null,
  state varchar(60) not null,
  regions varchar(4000) not null,
  cpv varchar(4000) not null,
  amount numeric(20, 2),
  currency varchar(3),
  published timestamp(6) with time zone not null,
  closes timestamp(6) with time zone,
  sme_suitable boolean not null,
  path varchar(300) not null,
  imported boolean not null,
  source varchar(120) not null
);

-- One run of the import: what it was given, by whom, and how far it came.
create table market_import (
  id uuid primary key,
  file varchar(300) not null,
  sha256 varchar(64) not null,
  requested_by varchar(120) not null,
  started timestamp(6) with time zone not null,
  finished timestamp(6) with time zone,
  fault varchar(300),
  read_count bigint not null,
  stored_count bigint not null,
  updated_count bigint not null,
  skipped_count bigint not null,
  rejected_count bigint not null
);
create index market_import_started on market_import (started);

create table market_import_rejection (
  import_id uuid not null references market_import (id),
  number int not null,
  line bigint not null,
  item bigint not null,
  reason varchar(40) not null,
  detail varchar(300) not null,
  primary key (import_id, number)
);

-- One imported release is one notice. Its id is taken from ocid and release id, so that a second import finds it.
create table market_notice (
  id uuid primary key,
  ocid varchar(120) not null,
  release_id varchar(200) not null,
  published timestamp(6) with time zone not null,
  kind varchar(20) not null,
  notice_type varchar(20),
  tags varchar(300) not null,
  title varchar(500) not null,
  description varchar(20000) not null,
  status varchar(60),
  method varchar(60),
  procedure_details varchar(500),
  category varchar(60),
  amount numeric(20, 2),
  currency varchar(3),
  gross boolean not null,
  closes timestamp(6) with time zone,
  questions_close timestamp(6) with time zone,
  award_expected timestamp(6) with time zone,
  starts timestamp(6) with time zone,
  ends timestamp(6) with time zone,
  cpv varchar(4000) not null,
  regions varchar(4000) not null,
  sme_suitable boolean not null,
  vcse_suitable boolean not null,
  source varchar(40) not null,
  publisher varchar(300) not null,
  link varchar(1000),
  licence varchar(300) not null,
  file varchar(300) not null,
  sha256 varchar(64) not null
);
create index market_notice_ocid on market_notice (ocid, published);

create table market_party (
  notice_id uuid not null references market_notice (id),
  number int not null,
  role varchar(20) not null,
  name varchar(300) not null,
  scheme varchar(40),
  identifier varchar(200),
  scale varchar(20),
  vcse boolean not null,
  region varchar(20),
  primary key (notice_id, number)
);
create index market_party_identifier on market_party (scheme, identifier);

-- What an award or a contract inside a notice says.
create table market_outcome (
  notice_id uuid not null references market_notice (id),
  number int not null,
  kind varchar(20) not null,
  outcome_id varchar(200) not null,
  award_id varchar(200),
  title varchar(500),
  status varchar(60),
  suppliers varchar(8000) not null,
  amount numeric(20, 2),
  currency varchar(3),
  gross boolean not null,
  decided timestamp(6) with time zone,
  standstill_ends timestamp(6) with time zone,
  starts timestamp(6) with time zone,
  ends timestamp(6) with time zone,
  primary key (notice_id, number)
);

-- The latest state of a contracting process, from all its notices.
create table market_process (
  ocid varchar(120) primary key,
  stage varchar(20) not null,
  title varchar(500) not null,
  status varchar(60),
  buyers varchar(8000) not null,
  suppliers varchar(20000) not null,
  amount numeric(20, 2),
  currency varchar(3),
  gross boolean not null,
  first_published timestamp(6) with time zone not null,
  last_published timestamp(6) with time zone not null,
  closes timestamp(6) with time zone,
  ends timestamp(6) with time zone,
  notices int not null,
  source varchar(40) not null
);
create index market_process_ends on market_process (ends);

-- One batch at a time: whoever holds this row sees all notices of the processes that it brings up to date.
create table market_gate (id smallint primary key check (id = 1));
insert into market_gate (id) values (1);
