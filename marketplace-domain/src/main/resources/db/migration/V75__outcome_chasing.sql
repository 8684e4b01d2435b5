-- When the buyer was asked what became of a procurement: once for each round after a deadline, and anew after another one.
create table outcome_question (
  procurement_id uuid not null references procurement (id),
  bids_close timestamp(6) with time zone not null,
  weeks int not null check (weeks in (4, 8, 12)),
  asked_at timestamp(6) with time zone not null,
  primary key (procurement_id, bids_close, weeks)
);

-- That it is still being evaluated: every answer is kept, and never changed.
create table outcome_answer (
  id uuid primary key,
  procurement_id uuid not null,
  bids_close timestamp(6) with time zone not null,
  weeks int not null,
  decision_expected date not null,
  reason varchar(500) not null,
  said_by uuid not null references person (id),
  said_at timestamp(6) with time zone not null,
  foreign key (procurement_id, bids_close, weeks)
    references outcome_question (procurement_id, bids_close, weeks)
);
create index outcome_answer_question on outcome_answer (procurement_id, bids_close, weeks, said_at);
