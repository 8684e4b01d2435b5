-- What the members of a coalition need, and how far each commits itself to buy it together.
create table pool (
  id uuid primary key,
  version bigint not null,
  coalition_id uuid not null references coalition (id),
  title varchar(150) not null,
  -- the last day on which commitments are taken
  lock_day date not null,
  least numeric(14, 2),
  most numeric(14, 2),
  grouped_at timestamp(6) with time zone not null,
  nudged_at timestamp(6) with time zone,
  procurement_id uuid references procurement (id)
);
create index pool_of on pool (coalition_id, grouped_at, id);
create index pool_procurement on pool (procurement_id);

create table demand_line (
  id uuid primary key,
  version bigint not null,
  coalition_id uuid not null references coalition (id),
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  line_of_business varchar(150) not null,
  cpv varchar(8),
  quantity numeric(14, 2),
  unit varchar(150),
  -- over the whole term, VAT included
  demand_value numeric(14, 2),
  needed_from date not null,
  supplier varchar(150),
  -- what it costs a year today
  baseline numeric(14, 2),
  contract_ends date,
  written_at timestamp(6) with time zone not null,
  withdrawn boolean not null,
  pool_id uuid references pool (id)
);
create index demand_line_open on demand_line (coalition_id, withdrawn, needed_from, id);
create index demand_line_pool on demand_line (pool_id);

-- Every step of the ladder, as it was signed: never changed, never removed.
create table demand_signing (
  line_id uuid not null references demand_line (id),
  place int not null,
  step varchar(20) not null check (step in ('INTERESTED', 'INDICATIVE', 'BINDING', 'WITHDRAWN')),
  signed_value numeric(14, 2),
  expires date,
  reason text,
  price numeric(14, 2),
  after_lock boolean not null,
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  signed_at timestamp(6) with time zone not null,
  primary key (line_id, place)
);

-- Schemes of delegation: who may sign which step up to which value. Rows of no authority hold where it has set none.
create table delegation (
  id uuid primary key,
  authority_id uuid references organisation (id),
  step varchar(20) not null check (step in ('INTERESTED', 'INDICATIVE', 'BINDING')),
  role varchar(30),
  person_id uuid references person (id),
  up_to numeric(14, 2),
  valid_from date not null,
  valid_to date,
  check ((role is null and person_id is not null) or (role is not null and person_id is null))
);
create index delegation_of on delegation (authority_id, step);

-- Without a scheme of its own an authority can say that it is interested, and nothing that costs anything.
insert into delegation (id, authority_id, step, role, person_id, up_to, valid_from, valid_to) values
  ('00000000-0000-4000-8000-0000000d0001', null, 'INTERESTED', 'COALITION_MEMBER', null, null, date '2025-02-24', null),
  ('00000000-0000-4000-8000-0000000d0002', null, 'INTERESTED', 'COALITION_LEAD', null, null, date '2025-02-24', null);

-- Each other authority of a joint procurement approves what was sent for review.
create table partner_approval (
  procurement_id uuid not null references procurement (id),
  authority_id uuid not null references organisation (id),
  given_at timestamp(6) with time zone not null,
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  primary key (procurement_id, authority_id, given_at)
);
