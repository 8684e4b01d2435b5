-- Orders against contracts, and the saving of each.

-- The prices of a lot, as the winner bid them.
create table price_list (
  lot_id uuid primary key references award (lot_id),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  framework boolean not null,
  recorded_at timestamp(6) with time zone not null
);

create table price_line (
  id uuid primary key,
  version bigint not null,
  lot_id uuid not null references price_list (lot_id),
  place int not null,
  title varchar(150) not null,
  unit varchar(50) not null,
  -- by all authorities together: the volume tier follows from it
  ordered numeric(14, 2) not null
);
create index price_line_of on price_line (lot_id, place);

create table price_tier (
  line_id uuid not null references price_line (id),
  place int not null,
  from_quantity numeric(14, 2) not null,
  unit_price numeric(14, 2) not null,
  primary key (line_id, place)
);

-- What is left of a signed contract.
create table order_book (
  contract_id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references lot (id),
  authority_id uuid not null references organisation (id),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  title varchar(200) not null,
  ceiling numeric(14, 2) not null,
  ordered numeric(14, 2) not null,
  orders int not null,
  check (ordered >= 0 and ordered <= ceiling)
);
create index order_book_of on order_book (authority_id, contract_id);

insert into order_book (contract_id, version, procurement_id, lot_id, authority_id, supplier_id, supplier_name, title,
    ceiling, ordered, orders)
  select c.id, 0, c.procurement_id, c.lot_id, c.authority_id, c.supplier_id, c.supplier_name, l.title, c.price, 0, 0
    from contract c join lot l on l.id = c.lot_id where c.state <> 'TO_SIGN';

create table purchase_order (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references order_book (contract_id),
  number int not null,
  line_id uuid references price_line (id),
  title varchar(150) not null,
  unit varchar(50) not null,
  deliver_to varchar(500) not null,
  needed_by date not null,
  state varchar(20) not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'CANCELLED')),
  asked_by uuid not null references person (id),
  asked_name varchar(200) not null,
  asked_at timestamp(6) with time zone not null,
  approved_by uuid references person (id),
  approved_name varchar(200),
  approved_at timestamp(6) with time zone,
  notices_owed boolean not null,
  award_number varchar(20),
  award_published_at timestamp(6) with time zone,
  details_number varchar(20),
  details_published_at timestamp(6) with time zone,
  unique (contract_id, number),
  check (approved_by is null or approved_by <> asked_by)
);

-- What an order is worth is the sum of its entries: they are never changed, a counter-entry takes one back.
create table order_entry (
  order_id uuid not null references purchase_order (id),
  place int not null,
  quantity numeric(14, 2) not null,
  unit_price numeric(14, 2) not null,
  amount numeric(14, 2) not null,
  reason text,
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  made_at timestamp(6) with time zone not null,
  primary key (order_id, place)
);

-- Each approved order against what the authority paid before; a counter-entry takes one back.
create table saving_entry (
  id uuid primary key,
  coalition_id uuid not null references coalition (id),
  procurement_id uuid not null references procurement (id),
  authority_id uuid not null references organisation (id),
  order_id uuid not null references purchase_order (id),
  baseline numeric(14, 2) not null,
  amount numeric(14, 2) not null,
  saving numeric(14, 2) not null,
  counters uuid references saving_entry (id),
  made_at timestamp(6) with time zone not null,
  check (saving = baseline - amount)
);
create index saving_entry_of on saving_entry (coalition_id, made_at, id);
create index saving_entry_order on saving_entry (order_id, made_at);
create unique index saving_entry_counters on saving_entry (counters);
