-- Who was reminded of which deadline: once each, and again where it was moved.
create table deadline_reminder (
  procurement_id uuid not null references procurement (id),
  kind varchar(10) not null check (kind in ('CLOSING', 'OPENING')),
  bids_close timestamp(6) with time zone not null,
  reminded_at timestamp(6) with time zone not null,
  primary key (procurement_id, kind, bids_close)
);
