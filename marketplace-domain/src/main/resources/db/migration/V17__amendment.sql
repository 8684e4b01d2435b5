-- How long bids must stay open after a change to what was published: data with dates. The Act fixes no number: it asks to
-- consider the nature and complexity of the modification; ten days are the shortest tendering period it knows.
create table amendment_rule (
  material boolean not null,
  valid_from date not null,
  valid_to date,
  minimum_days int not null check (minimum_days >= 0),
  legal_reference varchar(200) not null,
  primary key (material, valid_from)
);

insert into amendment_rule values
  (true, date '2025-02-24', null, 10, 'Procurement Act 2023, ss.31(1), 31(5), 54(1)(d)'),
  (false, date '2025-02-24', null, 0, 'Procurement Act 2023, ss.31(1), 31(5)');

-- A change to a published procurement, from its draft to the version that it became. Never removed.
create table amendment (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  number int not null,
  state varchar(20) not null,
  reason text not null,
  material boolean,
  -- whether bids that were submitted before it must be confirmed
  confirm boolean not null,
  problem text,
  affected text,
  outcome text,
  work_done text,
  data_systems text,
  questions_close timestamp(6) with time zone,
  bids_close timestamp(6) with time zone,
  award_expected date,
  payment_terms text,
  ip_terms text,
  incumbent text,
  no_lots_rationale text,
  sme_suitable boolean,
  drafted_at timestamp(6) with time zone not null,
  return_note text,
  approved_by uuid references person (id),
  approved_at timestamp(6) with time zone,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  published_at timestamp(6) with time zone,
  unique (procurement_id, number)
);

alter table published_version add column amendment_id uuid references amendment (id);

-- What has become of a bid that was submitted before a change and not confirmed after it.
alter table opened_bid add column confirmation varchar(20) default 'STANDS' not null
  check (confirmation in ('STANDS', 'ASKED', 'CONFIRMED', 'WITHDRAWN'));

-- The bidder has withdrawn a bid after the opening, as what it answers had been changed after it was submitted.
alter table exclusion_check add column withdrawn_at timestamp(6) with time zone;
