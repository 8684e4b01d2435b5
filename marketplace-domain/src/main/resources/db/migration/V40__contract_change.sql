-- Managing contracts: how each stands now, its changes, novation and end.

-- The lawful grounds, as data with dates (Procurement Act 2023, ss.74, 78-80, Sch 8).
create table change_ground (
  code varchar(40) not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  kind varchar(20) not null check (kind in ('CHANGE', 'NOVATION', 'TERMINATION')),
  test varchar(20) not null check (test in ('PERMITTED', 'NOT_SUBSTANTIAL', 'BELOW_THRESHOLD', 'LIGHT_TOUCH', 'NONE')),
  legal_reference varchar(120) not null,
  ocds_code varchar(60),
  -- by how much the estimated value may rise, in percent
  most_percent int,
  -- whether the supplier is heard before
  heard_first boolean not null,
  primary key (code, valid_from)
);

insert into change_ground values
  ('provided-for', date '2025-02-24', null, 1, 'CHANGE', 'PERMITTED', 's.74(1)(a), Sch 8 para 1', 'providedContract', null, false),
  ('urgency', date '2025-02-24', null, 2, 'CHANGE', 'PERMITTED', 's.74(1)(a), Sch 8 paras 2-3', null, null, false),
  ('unforeseeable', date '2025-02-24', null, 3, 'CHANGE', 'PERMITTED', 's.74(1)(a), Sch 8 para 4', null, 50, false),
  ('known-risk', date '2025-02-24', null, 4, 'CHANGE', 'PERMITTED', 's.74(1)(a), Sch 8 paras 5-7', null, 50, false),
  ('additional', date '2025-02-24', null, 5, 'CHANGE', 'PERMITTED', 's.74(1)(a), Sch 8 para 8', 'additionalGoodsServicesWorks', 50, false),
  ('not-substantial', date '2025-02-24', null, 6, 'CHANGE', 'NOT_SUBSTANTIAL', 's.74(1)(b), (3)', null, null, false),
  ('below-threshold', date '2025-02-24', null, 7, 'CHANGE', 'BELOW_THRESHOLD', 's.74(1)(c), (4)', null, null, false),
  ('light-touch', date '2025-02-24', null, 8, 'CHANGE', 'LIGHT_TOUCH', 's.74', null, null, false),
  ('restructuring', date '2025-02-24', null, 1, 'NOVATION', 'PERMITTED', 's.74(1)(a), Sch 8 para 9', 'transferCorporateRestructuring', null, false),
  ('completed', date '2025-02-24', null, 1, 'TERMINATION', 'NONE', 's.80', 'contractCompleted', null, false),
  ('agreed', date '2025-02-24', null, 2, 'TERMINATION', 'NONE', 's.80', 'mutuallyAgreed', null, false),
  ('breach', date '2025-02-24', null, 3, 'TERMINATION', 'NONE', 's.80', 'breachOfContract', null, false),
  ('implied-right', date '2025-02-24', null, 4, 'TERMINATION', 'NONE', 'ss.78-80', 'other', null, true),
  ('other', date '2025-02-24', null, 5, 'TERMINATION', 'NONE', 's.80', 'other', null, false);

-- A signed contract as it stands after its changes.
create table contract_file (
  contract_id uuid primary key references contract (id),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references lot (id),
  authority_id uuid not null references organisation (id),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  supplier_identifier varchar(60),
  title varchar(200) not null,
  kind varchar(30) not null,
  public_contract boolean not null,
  signed_value numeric(14, 2) not null,
  contract_value numeric(14, 2) not null,
  signed_on date not null,
  starts_on date,
  signed_ends_on date,
  ends_on date,
  state varchar(20) not null check (state in ('RUNNING', 'ENDED')),
  ended_on date,
  changes int not null,
  reminded_months int,
  lessons text,
  lessons_by varchar(200),
  lessons_at timestamp(6) with time zone
);
create index contract_file_of on contract_file (authority_id, state, ends_on, contract_id);
create index contract_file_due on contract_file (state, ends_on, contract_id);

insert into contract_file (contract_id, version, procurement_id, lot_id, authority_id, supplier_id, supplier_name, title,
    kind, public_contract, signed_value, contract_value, signed_on, starts_on, signed_ends_on, ends_on, state, changes)
  select c.id, 0, c.procurement_id, c.lot_id, c.authority_id, c.supplier_id, c.supplier_name, l.title,
    upper(coalesce(p.main_category, 'services')),
    not exists (select 1 from procedure_rule r where r.code = p.procedure_code and r.below_threshold),
    c.price, c.price, c.signed_on,
    coalesce(l.contract_starts, p.contract_starts), coalesce(l.contract_ends, p.contract_ends),
    coalesce(l.contract_ends, p.contract_ends), 'RUNNING', 0
  from contract c join procurement p on p.id = c.procurement_id join lot l on l.id = c.lot_id
  where c.state <> 'TO_SIGN' and c.signed_on is not null;

create table contract_change (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references contract_file (contract_id),
  number int not null,
  kind varchar(20) not null check (kind in ('CHANGE', 'NOVATION', 'TERMINATION')),
  ground varchar(40) not null,
  legal_reference varchar(120) not null,
  why text not null,
  value_before numeric(14, 2) not null,
  value_after numeric(14, 2) not null,
  ends_before date,
  ends_after date,
  new_supplier varchar(200),
  new_identifier varchar(60),
  linked boolean not null,
  takes_effect_on date not null,
  standstill_days int,
  notice varchar(30) not null,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  state varchar(20) not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'IN_EFFECT')),
  proposed_by uuid not null references person (id),
  proposed_name varchar(200) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by uuid references person (id),
  decided_name varchar(200),
  decided_at timestamp(6) with time zone,
  decision_reason text,
  effected_at timestamp(6) with time zone,
  unique (contract_id, number),
  check (decided_by is null or state = 'WITHDRAWN' or decided_by <> proposed_by)
);
