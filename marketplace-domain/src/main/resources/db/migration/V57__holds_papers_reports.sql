-- Proceedings and complaints that keep an award waiting. Who brought them is for the people of the procurement only.
create table award_hold (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references award (lot_id),
  kind varchar(20) not null check (kind in ('PROCEEDINGS', 'COMPLAINT')),
  state varchar(20) not null check (state in ('STANDS', 'END_PROPOSED', 'ENDED')),
  -- whether the Act itself keeps the contract from being signed (s.101)
  automatic boolean not null,
  notified_at timestamp(6) with time zone not null,
  who varchar(200) not null,
  facts text not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamp(6) with time zone not null,
  ended_how varchar(20) check (ended_how in ('ORDER', 'DISPOSED', 'RELEASED')),
  end_day date,
  end_reason text,
  end_recorded_by uuid references person (id),
  confirmed_by uuid references person (id),
  ended_at timestamp(6) with time zone,
  check (confirmed_by is null or confirmed_by <> end_recorded_by)
);
create index award_hold_lot on award_hold (lot_id, recorded_at, id);

-- What was before the approver when an award was approved, as it was: never changed, never removed.
create table decision_paper (
  lot_id uuid not null references award (lot_id),
  number int not null,
  procurement_id uuid not null references procurement (id),
  frozen_at timestamp(6) with time zone not null,
  sha256 varchar(64) not null,
  content text not null,
  primary key (lot_id, number)
);

-- What is owed to the Minister about a supplier that was excluded (Procurement Act 2023, s.59).
create table exclusion_report (
  bid_reference varchar(30) primary key references exclusion_check (bid_reference),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references lot (id),
  authority_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  ground varchar(40) not null,
  excluded_on date not null,
  due_on date not null,
  sent_on date,
  sent_how varchar(500),
  sent_by uuid references person (id),
  sent_recorded_at timestamp(6) with time zone,
  reminded_at timestamp(6) with time zone
);
create index exclusion_report_of on exclusion_report (authority_id, due_on, bid_reference);
create index exclusion_report_due on exclusion_report (due_on, bid_reference);
