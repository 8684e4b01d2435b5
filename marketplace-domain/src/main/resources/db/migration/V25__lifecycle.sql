-- What reviewers ask of a draft, section by section, and what its author did about it.
create table review_comment (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  section varchar(20) not null,
  comment text not null,
  written_by uuid not null references person (id),
  written_at timestamp(6) with time zone not null,
  answer text,
  resolved_by uuid references person (id),
  resolved_at timestamp(6) with time zone
);
create index review_comment_of on review_comment (procurement_id, written_at, id);

-- When it is to be published, and in whose name.
alter table procurement add column scheduled_for timestamp(6) with time zone;
alter table procurement add column scheduled_by uuid references person (id);
create index procurement_scheduled on procurement (scheduled_for, id);

-- Why procurements end without award. The notice that is due then is the same for all of them (s.55).
create table ending_reason (
  code varchar(40) not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  legal_reference varchar(200) not null,
  primary key (code, valid_from)
);
insert into ending_reason values
  ('need-ended', date '2025-02-24', null, 1, 'Procurement Act 2023, s.55(1)'),
  ('funding-withdrawn', date '2025-02-24', null, 2, 'Procurement Act 2023, s.55(1)'),
  ('error', date '2025-02-24', null, 3, 'Procurement Act 2023, ss.31, 55(1)'),
  ('challenge', date '2025-02-24', null, 4, 'Procurement Act 2023, ss.55(1), 99-106'),
  ('conflict', date '2025-02-24', null, 5, 'Procurement Act 2023, ss.55(1), 81-83'),
  ('decision-gate', date '2025-02-24', null, 6, 'Procurement Act 2023, s.55(1); decision rules of the authority'),
  ('no-suitable-tenders', date '2025-02-24', null, 7, 'Procurement Act 2023, ss.43, 55(1)'),
  ('other', date '2025-02-24', null, 8, 'Procurement Act 2023, s.55(1)');

-- The procurement termination notice (UK12): its number and time on the central platform.
alter table procurement add column ended_code varchar(40);
alter table procurement add column ended_at timestamp(6) with time zone;
alter table procurement add column termination_number varchar(20);
alter table procurement add column termination_published_at timestamp(6) with time zone;

-- A lot whose contract is signed can't be cancelled any more.
alter table lot add column bound boolean default false not null;
update lot set bound = true
  where exists (select 1 from contract c where c.lot_id = lot.id and c.state <> 'TO_SIGN');
