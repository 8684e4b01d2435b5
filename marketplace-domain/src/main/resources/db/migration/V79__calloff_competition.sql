-- Call-offs by further competition between suppliers of a framework (Procurement Act 2023, ss.45(5)(d) and 46).

alter table call_off add column method varchar(20) default 'DIRECT' not null check (method in ('DIRECT', 'COMPETITION'));
-- The procurement in which they compete.
alter table call_off add column competition_id uuid references procurement (id);
alter table call_off add constraint call_off_competition unique (competition_id);

-- The lots, beside the one that is called off from, whose suppliers compete.
create table call_off_lot (
  call_off_id uuid not null references call_off (id),
  lot_id uuid not null references lot (id),
  primary key (call_off_id, lot_id)
);
