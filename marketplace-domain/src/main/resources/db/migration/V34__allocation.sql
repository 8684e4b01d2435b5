-- What the authorities of a joint procurement were committed to when it was published: suppliers price it, and each share
-- of the award follows from it. Never changed.
create table published_demand (
  procurement_id uuid not null references procurement (id),
  line_id uuid not null references demand_line (id),
  coalition_id uuid not null references coalition (id),
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  quantity numeric(14, 2),
  unit varchar(150),
  needed_from date not null,
  step varchar(20) not null check (step in ('INDICATIVE', 'BINDING')),
  -- VAT included, over the whole term
  committed numeric(14, 2) not null,
  -- what it cost a year then
  baseline numeric(14, 2),
  published_at timestamp(6) with time zone not null,
  primary key (procurement_id, line_id)
);
create index published_demand_of on published_demand (procurement_id, authority_id);

-- Authorities that did not take their share of an award, by a decision of their own. Their contract was drawn up and never
-- signed; it is gone, and this stays.
create table declined_share (
  lot_id uuid not null references award (lot_id),
  authority_id uuid not null references organisation (id),
  procurement_id uuid not null references procurement (id),
  price numeric(14, 2) not null,
  reason text not null,
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  declined_at timestamp(6) with time zone not null,
  primary key (lot_id, authority_id)
);
create index declined_share_of on declined_share (procurement_id);
