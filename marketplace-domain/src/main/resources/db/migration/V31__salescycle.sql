-- What happened to procurements and when, as far as the sales cycle needs it. Nothing is ever changed or removed here.
-- It is written while the act is under way, before what it belongs to is in the database: hence no foreign keys.
create table cycle_fact (
  id uuid primary key,
  procurement_id uuid not null,
  lot_id uuid,
  authority_id uuid,
  kind varchar(30) not null,
  at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  by_hand boolean not null,
  actor varchar(120) not null,
  detail text not null
);
create index cycle_fact_of on cycle_fact (procurement_id);

-- What has to be counted anew: a procurement's id, or the ocid of something imported.
create table cycle_touched (
  id uuid primary key,
  subject varchar(120) not null
);
create index cycle_touched_subject on cycle_touched (subject);

-- One at a time counts.
create table cycle_gate (id smallint primary key check (id = 1));
insert into cycle_gate (id) values (1);

-- What follows from the facts: a cycle for each lot and buying authority, as it was counted last.
create table sales_cycle (
  id uuid primary key,
  subject varchar(120) not null,
  origin varchar(10) not null,
  authority_id uuid references organisation (id),
  winner_id uuid,
  reference varchar(120) not null,
  published_on date,
  content text not null
);
create index sales_cycle_subject on sales_cycle (subject);
create index sales_cycle_authority on sales_cycle (authority_id, published_on, id);
create index sales_cycle_reference on sales_cycle (reference);
create index sales_cycle_winner on sales_cycle (authority_id, winner_id);

-- How many, by what, and in how many days: from these every figure is read.
create table cycle_count (
  family varchar(60) not null,
  member varchar(120) not null,
  measure varchar(40) not null,
  kind varchar(10) not null,
  label varchar(200) not null,
  days int not null,
  number bigint not null,
  worth numeric(20, 2) not null,
  primary key (family, member, measure, kind, label, days)
);
