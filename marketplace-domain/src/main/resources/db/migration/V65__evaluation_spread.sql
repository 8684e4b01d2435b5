-- How bids of a lot lay when its panel finished: against these the next are measured. Nothing says whose they were.
create table evaluation_spread (
  lot_id uuid primary key,
  finished_at timestamp(6) with time zone not null,
  -- by how much of the first's price the next price is above it; nothing where the first has not the lowest price
  gap numeric(12, 6),
  -- of the bids opened, those that were excluded or fell below a minimum
  out_share numeric(7, 6) not null
);
create index evaluation_spread_latest on evaluation_spread (finished_at, lot_id);
