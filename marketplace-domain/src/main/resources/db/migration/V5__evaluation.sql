-- One check of exclusion grounds for each opened bid. No answer is read before all of a lot are decided.
create table exclusion_check (
  bid_reference varchar(30) primary key references opened_bid (reference),
  version bigint not null,
  lot_id uuid not null references lot (id),
  supplier_id uuid not null references organisation (id),
  state varchar(10) not null check (state in ('PENDING', 'CONCERN', 'CLEARED', 'EXCLUDED')),
  ground varchar(40),
  concern text,
  reply_by timestamp(6) with time zone,
  raised_at timestamp(6) with time zone,
  reply text,
  replied_at timestamp(6) with time zone,
  reason text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone
);
create index exclusion_check_lot on exclusion_check (lot_id, bid_reference);

-- A lot's evaluation: begun when every bid's check is decided, with the bids that passed, in the order of references.
create table evaluation (
  lot_id uuid primary key references lot (id),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  begun_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  finished_by uuid references person (id)
);

create table evaluation_bid (
  lot_id uuid not null references evaluation (lot_id),
  position int not null,
  bid_reference varchar(30) not null references opened_bid (reference),
  primary key (lot_id, position),
  unique (lot_id, bid_reference)
);

create table consensus_mark (
  lot_id uuid not null references evaluation (lot_id),
  bid_reference varchar(30) not null references opened_bid (reference),
  criterion_id uuid not null references lot_criterion (id),
  points int not null check (points between 0 and 5),
  reason text not null,
  primary key (lot_id, bid_reference, criterion_id)
);

-- What one evaluator thinks of a lot's bids.
create table score_sheet (
  id uuid primary key,
  version bigint not null,
  lot_id uuid not null references evaluation (lot_id),
  evaluator_id uuid not null references person (id),
  submitted_at timestamp(6) with time zone,
  unique (lot_id, evaluator_id)
);

create table score_mark (
  sheet_id uuid not null references score_sheet (id),
  bid_reference varchar(30) not null references opened_bid (reference),
  criterion_id uuid not null references lot_criterion (id),
  points int not null check (points between 0 and 5),
  reason text not null,
  primary key (sheet_id, bid_reference, criterion_id)
);
