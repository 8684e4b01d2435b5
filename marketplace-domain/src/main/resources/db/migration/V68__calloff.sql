-- Frameworks of our own, and options by which others come in: who may call off, how much, until when, at which fee.

-- How long a framework may run (Procurement Act 2023, s.47): data with dates.
create table framework_term (
  valid_from date primary key,
  valid_to date,
  years int not null,
  legal_reference varchar(100) not null
);
insert into framework_term (valid_from, valid_to, years, legal_reference)
  values ('2025-02-24', null, 4, 'Procurement Act 2023, s.47');

-- What the notice says of it; fixed once it is published.
create table framework_offer (
  procurement_id uuid primary key references procurement (id),
  version bigint not null,
  route varchar(20) not null check (route in ('FRAMEWORK', 'OPTION')),
  ceiling numeric(14, 2) not null check (ceiling > 0),
  starts_on date not null,
  ends_on date not null,
  longer_because text,
  fee numeric(5, 2) not null check (fee >= 0 and fee < 100),
  method varchar(20) not null check (method in ('DIRECT', 'COMPETITION', 'EITHER')),
  mechanism text not null,
  lead_agrees boolean not null,
  published_at timestamp(6) with time zone,
  check (ends_on >= starts_on)
);
create index framework_offer_published on framework_offer (published_at, procurement_id);

-- Who may call off, by list (s.45(5)(f)).
create table framework_body (
  procurement_id uuid not null references framework_offer (procurement_id),
  authority_id uuid not null references organisation (id),
  primary key (procurement_id, authority_id)
);

-- Who may call off, by category.
create table framework_kind (
  procurement_id uuid not null references framework_offer (procurement_id),
  kind varchar(30) not null,
  primary key (procurement_id, kind)
);

-- What one body calls off from a lot: its amount is reserved as long as it stands.
create table call_off (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references framework_offer (procurement_id),
  lot_id uuid not null references lot (id),
  authority_id uuid not null references organisation (id),
  amount numeric(14, 2) not null check (amount > 0),
  need text not null,
  named boolean not null,
  state varchar(20) not null check (state in ('ASKED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'SIGNED')),
  award_owed boolean not null,
  asked_by uuid not null references person (id),
  asked_name varchar(200) not null,
  asked_at timestamp(6) with time zone not null,
  decided_name varchar(200),
  decided_at timestamp(6) with time zone,
  reason text,
  award_number varchar(20),
  award_published_at timestamp(6) with time zone,
  signed_by uuid references person (id),
  signed_name varchar(200),
  contract_id uuid references contract (id),
  -- the authority while it stands, so that it has one for each lot
  standing uuid,
  unique (lot_id, standing),
  check (signed_by is null or signed_by <> asked_by)
);
create index call_off_of on call_off (procurement_id, asked_at, id);
create index call_off_authority on call_off (authority_id, asked_at, id);

-- Which contracts were called off: the author of the procurement neither signs them nor waits for them.
alter table contract add column called_off boolean default false not null;
alter table order_book add column called_off boolean default false not null;
