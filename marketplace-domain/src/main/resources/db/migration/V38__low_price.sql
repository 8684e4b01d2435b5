-- A price that may be abnormally low: what the bidder was asked, what it replied, and what was decided
-- (Procurement Act 2023, s.19(3)(c), (4), (5)). Without a question where the buyer saw at once that the price is sound.
create table price_query (
  bid_reference varchar(30) primary key references opened_bid (reference),
  version bigint not null,
  lot_id uuid not null references lot (id),
  supplier_id uuid not null references organisation (id),
  question text,
  reply_by timestamp(6) with time zone,
  asked_at timestamp(6) with time zone,
  reply text,
  replied_at timestamp(6) with time zone,
  decision varchar(12) check (decision in ('ACCEPTED', 'DISREGARDED')),
  reason text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone
);
create index price_query_lot on price_query (lot_id, bid_reference);
