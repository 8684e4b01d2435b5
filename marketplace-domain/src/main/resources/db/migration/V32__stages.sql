-- Stages of a challenge: each has dates, places, a payment and criteria of its own. A lot at a stage is a row of lot.

-- Below the threshold everything but a sift: who may submit a tender must not depend on suitability (s.85).
insert into procedure_stage values
  ('below-threshold-open', date '2025-02-24', 2, 'EXPLORATION'),
  ('below-threshold-open', date '2025-02-24', 3, 'PILOT'),
  ('below-threshold-open', date '2025-02-24', 4, 'SCALE');

alter table procurement add column running_stage int default 1 not null;

-- The dates of the stage that runs are the procurement's own; here they are as announced, then as they were.
alter table procurement_stage add column questions_close timestamp(6) with time zone;
alter table procurement_stage add column bids_close timestamp(6) with time zone;
alter table procurement_stage add column award_expected date;
-- how many of each lot go on
alter table procurement_stage add column places int check (places > 0);
-- to each entrant, in pounds without VAT
alter table procurement_stage add column payment numeric(14, 2) check (payment > 0);
alter table procurement_stage add column ip_terms text;
alter table procurement_stage add column names_public boolean default false not null;
-- whether the notice lets the award criteria be refined before this stage (s.24), and whether they were
alter table procurement_stage add column refinable boolean default false not null;
alter table procurement_stage add column refined boolean default false not null;
alter table procurement_stage add column price_formula varchar(30);

-- What a stage is judged by where that is not the award criteria of the lot.
create table stage_criterion (
  stage_id uuid not null references procurement_stage (id),
  position int not null,
  id uuid not null unique,
  kind varchar(20) not null check (kind in ('QUALITY', 'SOCIAL_VALUE', 'PRICE')),
  name varchar(120) not null,
  description text not null,
  weight numeric(9, 6) not null check (weight > 0 and weight <= 100),
  minimum_points int check (minimum_points between 1 and 5),
  most_words int check (most_words > 0),
  points_0 varchar(300),
  points_1 varchar(300),
  points_2 varchar(300),
  points_3 varchar(300),
  points_4 varchar(300),
  points_5 varchar(300),
  primary key (stage_id, position)
);

-- A round after the first counts on in number, and says of which lot it is.
alter table lot add column stage int default 1 not null;
alter table lot add column of_lot int;

-- Who was chosen to go on: only they may bid in that round.
create table stage_invitation (
  lot_id uuid not null references lot (id),
  supplier_id uuid not null references organisation (id),
  invited_at timestamp(6) with time zone not null,
  primary key (lot_id, supplier_id)
);

-- Every stage is sealed and opened by itself.
create table seal_key_before as select * from seal_key;
drop table seal_key;
create table seal_key (
  procurement_id uuid not null references procurement (id),
  stage int not null,
  public_key bytea not null,
  wrapped_private_key bytea not null,
  primary key (procurement_id, stage)
);
insert into seal_key (procurement_id, stage, public_key, wrapped_private_key)
  select procurement_id, 1, public_key, wrapped_private_key from seal_key_before;
drop table seal_key_before;

create table opening_consent_before as select * from opening_consent;
drop table opening_consent;
create table opening_consent (
  procurement_id uuid not null references procurement (id),
  stage int not null,
  person_id uuid not null references person (id),
  at timestamp(6) with time zone not null,
  primary key (procurement_id, stage, person_id)
);
insert into opening_consent (procurement_id, stage, person_id, at)
  select procurement_id, 1, person_id, at from opening_consent_before;
drop table opening_consent_before;

create table opening_before as select * from opening;
drop table opening;
create table opening (
  procurement_id uuid not null references procurement (id),
  stage int not null,
  opened_at timestamp(6) with time zone not null,
  first_opener uuid not null references person (id),
  second_opener uuid not null references person (id),
  bids int not null,
  manifest varchar(64) not null,
  primary key (procurement_id, stage),
  check (first_opener <> second_opener)
);
insert into opening (procurement_id, stage, opened_at, first_opener, second_opener, bids, manifest)
  select procurement_id, 1, opened_at, first_opener, second_opener, bids, manifest from opening_before;
drop table opening_before;
