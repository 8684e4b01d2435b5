-- Whether each bidder satisfies each condition of participation that was published: with what it was asked, what it replied, and on
-- what evidence it was decided. A row comes with the first question or verdict.
create table condition_check (
  id uuid primary key,
  version bigint not null,
  bid_reference varchar(30) not null references opened_bid (reference),
  asked_condition varchar(20) not null check (asked_condition in ('STANDING', 'ABILITY', 'QUALIFICATIONS', 'INSURANCE', 'TURNOVER', 'ACCOUNTS')),
  lot_id uuid not null references lot (id),
  supplier_id uuid not null references organisation (id),
  question text,
  reply_by timestamp(6) with time zone,
  asked_at timestamp(6) with time zone,
  reply text,
  replied_at timestamp(6) with time zone,
  verdict varchar(10) check (verdict in ('PASSED', 'FAILED')),
  evidence text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone,
  unique (bid_reference, asked_condition)
);
create index condition_check_lot on condition_check (lot_id, bid_reference);
