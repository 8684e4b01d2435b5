-- The key pair under which a procurement's bids are sealed. The private half is itself wrapped.
create table seal_key (
  procurement_id uuid primary key references procurement (id),
  public_key bytea not null,
  wrapped_private_key bytea not null
);

-- What a supplier is writing for a lot. Neither the supplier nor any content is in clear: the owner is a keyed hash.
create table bid (
  id uuid primary key,
  version bigint not null,
  lot_id uuid not null references lot (id),
  owner bytea not null,
  content bytea not null,
  unique (owner, lot_id)
);

-- A submitted version: a random reference, the lot, a size, a hash and a time. The rest is sealed.
create table sealed_bid (
  reference varchar(30) primary key,
  lot_id uuid not null references lot (id),
  state varchar(10) not null check (state in ('SEALED', 'REPLACED', 'WITHDRAWN')),
  ciphertext bytea not null,
  wrapped_key bytea not null,
  size int not null,
  sha256 bytea not null,
  received_at timestamp(6) with time zone not null,
  doubt_micros bigint not null
);
create index sealed_bid_lot on sealed_bid (lot_id, state, reference);

create table opening_consent (
  procurement_id uuid not null references procurement (id),
  person_id uuid not null references person (id),
  at timestamp(6) with time zone not null,
  primary key (procurement_id, person_id)
);

create table opening (
  procurement_id uuid primary key references procurement (id),
  opened_at timestamp(6) with time zone not null,
  first_opener uuid not null references person (id),
  second_opener uuid not null references person (id),
  bids int not null,
  manifest varchar(64) not null,
  check (first_opener <> second_opener)
);

-- Exists only as the result of an opening. Size and flags are frozen as they were on the day of the bid.
create table opened_bid (
  reference varchar(30) primary key references sealed_bid (reference),
  lot_id uuid not null references lot (id),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(250) not null,
  size_class varchar(10) not null,
  sme boolean not null,
  vcse boolean not null,
  received_at timestamp(6) with time zone not null,
  opened_at timestamp(6) with time zone not null
);
create index opened_bid_lot on opened_bid (lot_id, reference);
create index opened_bid_supplier on opened_bid (supplier_id, opened_at);
