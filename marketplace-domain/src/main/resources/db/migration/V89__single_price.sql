-- What the bids for a lot asked, on average, of each authority for one of what it needs by itself. Kept only where enough
-- bids were opened that the average tells nobody's price; it goes with the prices of an award that is given up.
create table single_price (
  line_id uuid not null references price_line (id) on delete cascade,
  authority_id uuid not null references organisation (id),
  unit_price numeric(18, 4) not null,
  primary key (line_id, authority_id)
);
