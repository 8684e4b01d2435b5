-- Sealed bids of suppliers that the buyer invites, and contracts that are called off under a framework.

-- BIDS: sealed bids of anybody are taken here. INVITED: of those only whom the buyer invites. RECORDED: the supplier is
-- chosen elsewhere, and the award is recorded here.
alter table procedure_rule add column conduct varchar(10) default 'BIDS' not null
  check (conduct in ('BIDS', 'INVITED', 'RECORDED'));
update procedure_rule set conduct = conducted;
alter table procedure_rule drop column conducted;
-- Every one can be gone through here by now.
alter table procedure_rule drop column conducted_here;

-- Whether it is under a framework that somebody awarded before (ss.45-46).
alter table procedure_rule add column under_framework boolean default false not null;
update procedure_rule set under_framework = true where code = 'framework-call-off';

insert into procedure_rule (code, valid_from, valid_to, legal_reference, ocds_method, ocds_method_details,
    below_threshold, tender_notice_from, minimum_tendering_days, assessment_summaries, award_notice,
    standstill_working_days, contract_details_from, conduct, announcement, under_framework) values
  ('below-threshold-invited', date '2025-02-24', null, 'Procurement Act 2023, ss.84-88',
   'limited', 'Below threshold - limited competition', true, null, 0, false, false, 0, 30000, 'INVITED', 'TENDER',
   false),
  ('framework-competition', date '2025-02-24', null, 'Procurement Act 2023, ss.45-46, 50-53',
   'selective', 'Award under framework', false, null, 0, false, true, 0, 0, 'INVITED', 'TENDER',
   true);

insert into procedure_stage values
  ('below-threshold-invited', date '2025-02-24', 1, 'TENDER'),
  ('framework-competition', date '2025-02-24', 1, 'TENDER');

insert into procedure_gate values
  ('below-threshold-invited', date '2025-02-24', 1, 'FUNDING', 'Financial regulations of the authority'),
  ('below-threshold-invited', date '2025-02-24', 2, 'SME_BARRIERS', 'Procurement Act 2023, s.86'),
  ('below-threshold-invited', date '2025-02-24', 5, 'NO_SUITABILITY_SIFT', 'Procurement Act 2023, s.85'),
  ('below-threshold-invited', date '2025-02-24', 6, 'APPROVAL', 'Standing orders of the authority'),
  ('below-threshold-invited', date '2025-02-24', 7, 'AUTHORITY_DECISIONS', 'Decision rules of the authority'),
  ('below-threshold-invited', date '2025-02-24', 9, 'DECLARATIONS', 'Procurement Act 2023, ss.81-83'),
  ('below-threshold-invited', date '2025-02-24', 11, 'REASONABLE_PERIOD', 'Standing orders of the authority'),
  ('framework-competition', date '2025-02-24', 1, 'FUNDING', 'Financial regulations of the authority'),
  ('framework-competition', date '2025-02-24', 4, 'FRAMEWORK', 'Procurement Act 2023, ss.45-46'),
  ('framework-competition', date '2025-02-24', 6, 'APPROVAL', 'Standing orders of the authority'),
  ('framework-competition', date '2025-02-24', 7, 'AUTHORITY_DECISIONS', 'Decision rules of the authority'),
  ('framework-competition', date '2025-02-24', 8, 'CONFLICTS_ASSESSMENT', 'Procurement Act 2023, ss.81-83'),
  ('framework-competition', date '2025-02-24', 9, 'DECLARATIONS', 'Procurement Act 2023, ss.81-83'),
  ('framework-competition', date '2025-02-24', 11, 'REASONABLE_PERIOD', 'The framework and its terms'),
  ('framework-call-off', date '2025-02-24', 4, 'FRAMEWORK', 'Procurement Act 2023, ss.45-46'),
  ('framework-call-off', date '2025-02-24', 8, 'CONFLICTS_ASSESSMENT', 'Procurement Act 2023, ss.81-83');

-- Frozen on a procurement when its procedure is chosen.
alter table procurement add column conduct varchar(10) default 'BIDS' not null
  check (conduct in ('BIDS', 'INVITED', 'RECORDED'));
update procurement set conduct = conducted;
alter table procurement drop column conducted;
alter table procurement add column under_framework boolean default false not null;

-- The framework under which it is called off.
alter table procurement add column framework_title varchar(200);
alter table procurement add column framework_owner varchar(200);
alter table procurement add column framework_notice varchar(100);
alter table procurement add column framework_ends date;
alter table procurement add column framework_entitlement text;

-- Whom the buyer asks for sealed bids.
create table procurement_invitee (
  procurement_id uuid not null references procurement (id),
  supplier_id uuid not null references organisation (id),
  primary key (procurement_id, supplier_id)
);
