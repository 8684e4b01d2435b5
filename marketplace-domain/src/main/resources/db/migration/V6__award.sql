-- The award of a lot.
create table award (
  lot_id uuid primary key references lot (id),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  state varchar(20) not null check (state in
    ('PROPOSED', 'RETURNED', 'APPROVED', 'SUMMARIES_ISSUED', 'NOTICE_FILED')),
  bid_reference varchar(30) not null references opened_bid (reference),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  price numeric(14, 2) not null,
  reasons text not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamp(6) with time zone not null,
  return_note text,
  approved_by uuid references person (id),
  approved_at timestamp(6) with time zone,
  summaries_issued_at timestamp(6) with time zone,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  standstill_ends timestamp(6) with time zone,
  -- from when the award may be public: the notice where one is due, else the approval
  decided_at timestamp(6) with time zone,
  check (approved_by is null or approved_by <> proposed_by)
);
create index award_of on award (procurement_id);

-- What each assessed bidder was told, as it was told: never changed, never removed.
create table assessment_summary (
  bid_reference varchar(30) primary key references opened_bid (reference),
  lot_id uuid not null references award (lot_id),
  supplier_id uuid not null references organisation (id),
  issued_at timestamp(6) with time zone not null,
  content text not null
);
create index assessment_summary_lot on assessment_summary (lot_id, bid_reference);

-- One contract for each lot and buying authority.
create table contract (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references award (lot_id),
  authority_id uuid not null references organisation (id),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  price numeric(14, 2) not null,
  state varchar(20) not null check (state in ('TO_SIGN', 'SIGNED', 'PUBLIC')),
  signed_on date,
  details_number varchar(20),
  details_published_at timestamp(6) with time zone,
  public_since timestamp(6) with time zone,
  unique (lot_id, authority_id)
);
create index contract_of on contract (procurement_id, lot_id);
