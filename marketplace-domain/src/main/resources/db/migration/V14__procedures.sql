-- The law of procedures as data with dates, and what a procurement says to be announced lawfully.

-- Without an amount no notice comes first, whatever the value.
alter table procedure_rule alter column tender_notice_from drop not null;
-- BIDS: sealed bids are taken here. RECORDED: the supplier is chosen elsewhere, and the award is recorded here.
alter table procedure_rule add column conducted varchar(10) default 'BIDS' not null
  check (conducted in ('BIDS', 'RECORDED'));
-- The notice that has to come first, from the amount above.
alter table procedure_rule add column announcement varchar(12) default 'TENDER' not null
  check (announcement in ('TENDER', 'TRANSPARENCY'));

insert into procedure_rule (code, valid_from, valid_to, legal_reference, ocds_method, ocds_method_details,
    below_threshold, tender_notice_from, minimum_tendering_days, assessment_summaries, award_notice,
    standstill_working_days, contract_details_from, conducted, announcement) values
  ('competitive-flexible', date '2025-02-24', null, 'Procurement Act 2023, ss.20(2)(b), 21, 24, 50-54',
   'selective', 'Competitive flexible procedure', false, 0, 25, true, true, 8, 0, 'BIDS', 'TENDER'),
  ('below-threshold-limited', date '2025-02-24', null, 'Procurement Act 2023, ss.84-88',
   'limited', 'Below threshold - limited competition', true, null, 0, false, false, 0, 30000, 'RECORDED', 'TENDER'),
  ('below-threshold-none', date '2025-02-24', null, 'Procurement Act 2023, ss.84-88',
   'direct', 'Below threshold - without competition', true, null, 0, false, false, 0, 30000, 'RECORDED', 'TENDER'),
  ('direct-award', date '2025-02-24', null, 'Procurement Act 2023, ss.41-44, 50-53, Sch 5',
   'direct', 'Direct award', false, 0, 0, false, true, 8, 0, 'RECORDED', 'TRANSPARENCY'),
  ('framework-call-off', date '2025-02-24', null, 'Procurement Act 2023, ss.45-46, 50-53',
   'selective', 'Award under framework', false, null, 0, false, true, 0, 0, 'RECORDED', 'TENDER');

-- The stages that a procedure may have, in their order.
create table procedure_stage (
  code varchar(40) not null,
  valid_from date not null,
  number int not null,
  kind varchar(20) not null check (kind in ('TENDER', 'SIFT', 'EXPLORATION', 'PILOT', 'SCALE')),
  primary key (code, valid_from, number),
  foreign key (code, valid_from) references procedure_rule (code, valid_from)
);
insert into procedure_stage values
  ('open', date '2025-02-24', 1, 'TENDER'),
  ('below-threshold-open', date '2025-02-24', 1, 'TENDER'),
  ('competitive-flexible', date '2025-02-24', 1, 'TENDER'),
  ('competitive-flexible', date '2025-02-24', 2, 'SIFT'),
  ('competitive-flexible', date '2025-02-24', 3, 'EXPLORATION'),
  ('competitive-flexible', date '2025-02-24', 4, 'PILOT'),
  ('competitive-flexible', date '2025-02-24', 5, 'SCALE');

-- What must be settled before a procurement under this procedure is announced, in the order in which it is done.
create table procedure_gate (
  code varchar(40) not null,
  valid_from date not null,
  position int not null,
  gate varchar(30) not null,
  legal_reference varchar(200) not null,
  primary key (code, valid_from, gate),
  foreign key (code, valid_from) references procedure_rule (code, valid_from)
);
insert into procedure_gate
  select r.code, r.valid_from, g.position, g.gate, g.legal_reference
  from procedure_rule r cross join (
    select 1 as position, 'FUNDING' as gate, 'Financial regulations of the authority' as legal_reference
    union all select 3, 'LOTS', 'Procurement Act 2023, s.18; Procurement Regulations 2024, reg 18(2)(q)'
    union all select 4, 'ENGAGEMENT', 'Procurement Act 2023, ss.16-17'
    union all select 5, 'CONDITIONS', 'Procurement Act 2023, s.22'
    union all select 8, 'CONFLICTS_ASSESSMENT', 'Procurement Act 2023, ss.81-83'
    union all select 11, 'MINIMUM_PERIOD', 'Procurement Act 2023, s.54'
  ) g where r.code in ('open', 'competitive-flexible');
insert into procedure_gate
  select r.code, r.valid_from, g.position, g.gate, g.legal_reference
  from procedure_rule r cross join (
    select 2 as position, 'SME_BARRIERS' as gate, 'Procurement Act 2023, s.12(4)' as legal_reference
  ) g where r.code in ('open', 'competitive-flexible', 'direct-award');
insert into procedure_gate
  select r.code, r.valid_from, g.position, g.gate, g.legal_reference
  from procedure_rule r cross join (
    select 2 as position, 'SME_BARRIERS' as gate, 'Procurement Act 2023, s.86' as legal_reference
  ) g where r.code in ('below-threshold-open', 'below-threshold-limited');
insert into procedure_gate
  select r.code, r.valid_from, g.position, g.gate, g.legal_reference
  from procedure_rule r cross join (
    select 1 as position, 'FUNDING' as gate, 'Financial regulations of the authority' as legal_reference
  ) g where r.code not in ('open', 'competitive-flexible');
insert into procedure_gate
  select r.code, r.valid_from, g.position, g.gate, g.legal_reference
  from procedure_rule r cross join (
    select 5 as position, 'NO_SUITABILITY_SIFT' as gate, 'Procurement Act 2023, s.85' as legal_reference
    union all select 11, 'REASONABLE_PERIOD', 'Procurement Act 2023, s.87(6)'
  ) g where r.code = 'below-threshold-open';
insert into procedure_gate values
  ('direct-award', date '2025-02-24', 5, 'GROUND', 'Procurement Act 2023, ss.41-43, Sch 5'),
  ('direct-award', date '2025-02-24', 8, 'CONFLICTS_ASSESSMENT', 'Procurement Act 2023, ss.81-83'),
  ('framework-call-off', date '2025-02-24', 5, 'GROUND', 'Procurement Act 2023, ss.45-46'),
  ('below-threshold-limited', date '2025-02-24', 5, 'GROUND', 'Standing orders of the authority'),
  ('below-threshold-none', date '2025-02-24', 5, 'GROUND', 'Standing orders of the authority');
insert into procedure_gate
  select r.code, r.valid_from, g.position, g.gate, g.legal_reference
  from procedure_rule r cross join (
    select 6 as position, 'APPROVAL' as gate, 'Standing orders of the authority' as legal_reference
    union all select 7, 'AUTHORITY_DECISIONS', 'Decision rules of the authority'
    union all select 9, 'DECLARATIONS', 'Procurement Act 2023, ss.81-83'
    union all select 12, 'NOTICE', 'Procurement Act 2023, ss.21, 44, 87; Procurement Regulations 2024, reg 5(11)'
  ) g;

-- Minimum periods in calendar days (s.54). Of all that apply, the shortest counts.
create table time_limit (
  period varchar(15) not null check (period in ('PARTICIPATION', 'TENDERING')),
  circumstance varchar(30) not null,
  valid_from date not null,
  valid_to date,
  days int not null check (days >= 0),
  -- not for central government authorities, unless they buy as utilities
  decentral_only boolean not null,
  legal_reference varchar(200) not null,
  primary key (period, circumstance, valid_from)
);
insert into time_limit values
  ('PARTICIPATION', 'LIGHT_TOUCH', date '2025-02-24', null, 0, false, 'Procurement Act 2023, s.54, light touch contract'),
  ('PARTICIPATION', 'URGENCY', date '2025-02-24', null, 10, false, 'Procurement Act 2023, s.54, state of urgency'),
  ('PARTICIPATION', 'OTHERWISE', date '2025-02-24', null, 25, false, 'Procurement Act 2023, s.54'),
  ('TENDERING', 'LIGHT_TOUCH', date '2025-02-24', null, 0, false, 'Procurement Act 2023, s.54, light touch contract'),
  ('TENDERING', 'NEGOTIATED', date '2025-02-24', null, 0, true, 'Procurement Act 2023, s.54, negotiated tendering period'),
  ('TENDERING', 'PRESELECTED', date '2025-02-24', null, 10, true, 'Procurement Act 2023, s.54, pre-selected suppliers'),
  ('TENDERING', 'PLANNED_NOTICE', date '2025-02-24', null, 10, false, 'Procurement Act 2023, ss.15, 54, qualifying planned procurement notice'),
  ('TENDERING', 'URGENCY', date '2025-02-24', null, 10, false, 'Procurement Act 2023, s.54, state of urgency'),
  ('TENDERING', 'DYNAMIC_MARKET', date '2025-02-24', null, 10, false, 'Procurement Act 2023, s.54, dynamic market'),
  ('TENDERING', 'ELECTRONIC_WITH_DOCUMENTS', date '2025-02-24', null, 25, false, 'Procurement Act 2023, s.54, electronic tenders, documents with the notice'),
  ('TENDERING', 'ELECTRONIC', date '2025-02-24', null, 30, false, 'Procurement Act 2023, s.54, electronic tenders'),
  ('TENDERING', 'WITH_DOCUMENTS', date '2025-02-24', null, 30, false, 'Procurement Act 2023, s.54, documents with the notice'),
  ('TENDERING', 'OTHERWISE', date '2025-02-24', null, 35, false, 'Procurement Act 2023, s.54');

-- Sch 1, VAT included; and other amounts from which something is due.
insert into threshold values
  ('central-goods-services', date '2025-02-24', date '2025-12-31', 139688),
  ('central-goods-services', date '2026-01-01', date '2027-12-31', 135018),
  ('works', date '2025-02-24', date '2025-12-31', 5372609),
  ('works', date '2026-01-01', date '2027-12-31', 5193000),
  ('light-touch', date '2025-02-24', date '2025-12-31', 663540),
  ('light-touch', date '2026-01-01', date '2027-12-31', 663540),
  ('concession', date '2025-02-24', date '2025-12-31', 5372609),
  ('concession', date '2026-01-01', date '2027-12-31', 5193000),
  ('light-touch-concession', date '2025-02-24', date '2025-12-31', 5372609),
  ('light-touch-concession', date '2026-01-01', date '2027-12-31', 5372609),
  ('utilities-works', date '2025-02-24', date '2025-12-31', 5372609),
  ('utilities-works', date '2026-01-01', date '2027-12-31', 5193000),
  ('utilities-light-touch', date '2025-02-24', date '2025-12-31', 884720),
  ('utilities-light-touch', date '2026-01-01', date '2027-12-31', 884720),
  ('utilities-other', date '2025-02-24', date '2025-12-31', 429809),
  ('utilities-other', date '2026-01-01', date '2027-12-31', 415440),
  ('defence-works', date '2025-02-24', date '2025-12-31', 5372609),
  ('defence-works', date '2026-01-01', date '2027-12-31', 5193000),
  ('defence-concession', date '2025-02-24', date '2025-12-31', 5372609),
  ('defence-concession', date '2026-01-01', date '2027-12-31', 5193000),
  ('defence-other', date '2025-02-24', date '2025-12-31', 429809),
  ('defence-other', date '2026-01-01', date '2027-12-31', 415440),
  ('sub-central-notifiable', date '2025-02-24', null, 30000),
  ('central-notifiable', date '2025-02-24', null, 12000),
  ('performance-indicators', date '2025-02-24', null, 5000000);

-- Why a contract may be awarded without a competition.
create table direct_award_ground (
  code varchar(60) not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  legal_reference varchar(120) not null,
  -- the code that the central platform publishes, where one has been seen
  ocds_code varchar(80),
  transparency_notice boolean not null,
  award_notice boolean not null,
  standstill_working_days int not null check (standstill_working_days >= 0),
  primary key (code, valid_from)
);
insert into direct_award_ground values
  ('prototype', date '2025-02-24', null, 1, 'Procurement Act 2023, Sch 5 paras 2-3', 'prototypesDevelopment', true, true, 8),
  ('artistic', date '2025-02-24', null, 2, 'Procurement Act 2023, Sch 5 para 4', 'singleSuppliersUniqueWorkArtPerformance', true, true, 8),
  ('exclusive-rights', date '2025-02-24', null, 3, 'Procurement Act 2023, Sch 5 para 5', 'singleSuppliersIntellectualPropertyExclusiveRights', true, true, 8),
  ('technical-reasons', date '2025-02-24', null, 4, 'Procurement Act 2023, Sch 5 para 6', 'singleSuppliersTechnicalReasons', true, true, 8),
  ('additional', date '2025-02-24', null, 5, 'Procurement Act 2023, Sch 5 para 7', 'additionalRepeatExtensionPartialReplacement', true, true, 8),
  ('similar', date '2025-02-24', null, 6, 'Procurement Act 2023, Sch 5 para 8', 'additionalRepeatFurtherFollowingCompetitiveProcedure', true, true, 8),
  ('commodities', date '2025-02-24', null, 7, 'Procurement Act 2023, Sch 5 para 10', null, true, true, 8),
  ('insolvency', date '2025-02-24', null, 8, 'Procurement Act 2023, Sch 5 paras 11-12', null, true, true, 8),
  ('urgency', date '2025-02-24', null, 9, 'Procurement Act 2023, Sch 5 paras 13-14; s.51(3)', 'urgency', true, true, 0),
  ('user-choice', date '2025-02-24', null, 10, 'Procurement Act 2023, Sch 5 paras 15-17; ss.44, 50(6)', 'userChoice', false, false, 0),
  ('protect-life', date '2025-02-24', null, 11, 'Procurement Act 2023, s.42; s.51(3)', null, true, true, 0),
  ('switching', date '2025-02-24', null, 12, 'Procurement Act 2023, s.43', 'switchingDirectAward', true, true, 8);

-- What an authority itself wants decided before it announces: key decisions, call-in, consents.
create table authority_gate (
  id uuid primary key,
  authority_id uuid not null references organisation (id),
  kind varchar(20) not null check (kind in ('KEY_DECISION', 'CALL_IN', 'CONSENT', 'OTHER')),
  title varchar(150) not null,
  from_value numeric(14, 2) not null,
  -- days that must lie between the day recorded and the announcement, both not counted
  clear_days int not null check (clear_days >= 0),
  working boolean not null,
  since date not null,
  ended date
);
create index authority_gate_of on authority_gate (authority_id, since, id);

-- What the people of a procurement said at a gate that only people can answer.
create table gate_answer (
  procurement_id uuid not null references procurement (id),
  gate varchar(60) not null,
  applies boolean not null,
  answer text not null,
  on_day date,
  answered_by uuid not null references person (id),
  answered_at timestamp(6) with time zone not null,
  primary key (procurement_id, gate)
);

-- How the procedure was chosen, how the value was made up, and what shortens the period for bids.
create table preparation (
  procurement_id uuid primary key references procurement (id),
  contract_kind varchar(30),
  urgency varchar(20),
  bidders varchar(20),
  framework boolean,
  value_unknown boolean,
  value_asked numeric(14, 2),
  value_base numeric(14, 2),
  value_options numeric(14, 2),
  value_extensions numeric(14, 2),
  value_fees numeric(14, 2),
  value_participants numeric(14, 2),
  value_supplied numeric(14, 2),
  value_others numeric(14, 2),
  value_vat numeric(5, 2),
  documents_later boolean,
  urgent_reason text
);

-- The advice that the author was given, as it was given: append-only.
create table authoring_advice (
  id uuid primary key,
  procurement_id uuid not null references procurement (id),
  given_at timestamp(6) with time zone not null,
  step varchar(20) not null,
  flag varchar(40) not null,
  facts text not null
);
create index authoring_advice_of on authoring_advice (procurement_id, given_at, id);

-- Works are bought too.
alter table procurement add column main_category varchar(10)
  check (main_category in ('goods', 'services', 'works'));
update procurement set main_category = category;
alter table procurement drop column category;

-- Conditions of participation (s.22).
alter table procurement add column condition_standing text;
alter table procurement add column condition_ability text;
alter table procurement add column condition_qualifications text;
alter table procurement add column condition_insurance numeric(14, 2);
alter table procurement add column condition_insured_before boolean;
alter table procurement add column condition_turnover numeric(14, 2);
alter table procurement add column condition_accounts varchar(20);
alter table procurement add column condition_named_buyer boolean;

-- To whom and why, where there is no competition.
alter table procurement add column direct_ground varchar(60);
alter table procurement add column direct_justification text;
alter table procurement add column direct_supplier_id uuid references organisation (id);
alter table procurement add column direct_supplier_name varchar(200);
alter table procurement add column direct_price numeric(14, 2);

-- An award without bids has none to name.
alter table award alter column bid_reference drop not null;
