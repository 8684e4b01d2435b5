-- Who scores a question of a lot: each change is kept, and the latest counts. Without one, every evaluator does.
create table score_assignment (
  id uuid primary key,
  lot_id uuid not null references evaluation (lot_id),
  criterion_id uuid not null references lot_criterion (id),
  number int not null,
  reason text not null,
  assigned_by uuid not null references person (id),
  assigned_at timestamp(6) with time zone not null,
  unique (lot_id, criterion_id, number)
);

-- The evaluators who do not score it: whoever joins the panel later scores everything until something else is said.
create table score_assignment_exempt (
  assignment_id uuid not null references score_assignment (id),
  evaluator_id uuid not null references person (id),
  primary key (assignment_id, evaluator_id)
);

-- What a sheet had scored when it was submitted, before its evaluator was given more to score: those scores stay.
create table score_settled (
  sheet_id uuid not null references score_sheet (id),
  bid_reference varchar(30) not null references opened_bid (reference),
  criterion_id uuid not null references lot_criterion (id),
  primary key (sheet_id, bid_reference, criterion_id)
);
