-- The decisions that an authority wants made before it awards or signs.
alter table authority_gate add column before_act varchar(20) default 'ANNOUNCEMENT' not null;
alter table authority_gate add constraint authority_gate_before_act
  check (before_act in ('ANNOUNCEMENT', 'AWARD', 'SIGNATURE'));

-- What was recorded or waived of one of them, for one lot.
create table award_gate (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references lot (id),
  gate_id uuid not null references authority_gate (id),
  -- the day of the notice or decision, from which clear days are counted
  counted_from date,
  evidence text,
  link varchar(500),
  recorded_by uuid references person (id),
  recorded_at timestamp(6) with time zone,
  waived_why text,
  waived_by uuid references person (id),
  waived_at timestamp(6) with time zone,
  unique (lot_id, gate_id),
  check (waived_by is null or recorded_by is null or waived_by <> recorded_by)
);
