-- Who goes on to the next stage: proposed by one person, approved by another.
create table selection (
  lot_id uuid primary key references lot (id),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  state varchar(20) not null check (state in ('PROPOSED', 'RETURNED', 'APPROVED')),
  reasons text not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamp(6) with time zone not null,
  return_note text,
  approved_by uuid references person (id),
  approved_at timestamp(6) with time zone,
  -- why the award criteria are refined for the next stage (s.24), if they are
  refined_why text,
  check (approved_by is null or approved_by <> proposed_by)
);
create index selection_of on selection (procurement_id);

create table selection_bid (
  lot_id uuid not null references selection (lot_id),
  bid_reference varchar(30) not null references opened_bid (reference),
  primary key (lot_id, bid_reference)
);

-- The award criteria as they are to be for the next stage, in their order.
create table selection_refinement (
  lot_id uuid not null references selection (lot_id),
  position int not null,
  id uuid not null,
  kind varchar(20) not null,
  name varchar(120) not null,
  description text not null,
  weight numeric(9, 6) not null check (weight > 0 and weight <= 100),
  minimum_points int check (minimum_points between 1 and 5),
  most_words int check (most_words > 0),
  points_0 varchar(300),
  points_1 varchar(300),
  points_2 varchar(300),
  points_3 varchar(300),
  points_4 varchar(300),
  points_5 varchar(300),
  primary key (lot_id, position)
);

-- What each assessed entrant was told, as it was told: never changed, never removed.
create table selection_feedback (
  bid_reference varchar(30) primary key references opened_bid (reference),
  lot_id uuid not null references selection (lot_id),
  supplier_id uuid not null references organisation (id),
  issued_at timestamp(6) with time zone not null,
  content text not null
);
create index selection_feedback_lot on selection_feedback (lot_id, bid_reference);
