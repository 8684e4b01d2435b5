-- What bids price, and by whom a saving is shared.

-- What the author of a draft has set: in which lot and under which name a line of demand is priced, or, where one
-- authority buys for itself, what it needs.
create table schedule_line (
  procurement_id uuid not null references procurement (id),
  place int not null,
  lot_id uuid not null,
  -- the line of demand that it is; none for what the lead needs itself
  demand_line_id uuid,
  item varchar(150) not null,
  unit varchar(150),
  quantity numeric(14, 2),
  primary key (procurement_id, place)
);

-- From which quantities on, beside the first, an item has a price of its own.
create table schedule_tier (
  procurement_id uuid not null references procurement (id),
  item varchar(150) not null,
  from_quantity numeric(14, 2) not null,
  primary key (procurement_id, item, from_quantity)
);

-- What bids for a lot price, as it was published. Never changed. A lot without is priced as a whole.
create table price_schedule (
  lot_id uuid primary key references lot (id),
  procurement_id uuid not null references procurement (id),
  content text not null,
  published_at timestamp(6) with time zone not null
);
create index price_schedule_of on price_schedule (procurement_id);

-- The winner's schedule becomes the prices of what can be ordered: then each authority has tiers of its own.
alter table price_list add column bid_reference varchar(30);
alter table price_tier add column authority_id uuid references organisation (id);
alter table price_line alter column unit set data type varchar(150);
alter table purchase_order alter column unit set data type varchar(150);

-- Who has which part of a saving, by the coalition's rule on that day; the parts sum to it.
create table saving_share (
  entry_id uuid not null references saving_entry (id),
  authority_id uuid not null references organisation (id),
  basis varchar(20) not null check (basis in ('EQUAL', 'POPULATION', 'SPEND', 'CUSTOM')),
  amount numeric(14, 2) not null,
  primary key (entry_id, authority_id)
);
