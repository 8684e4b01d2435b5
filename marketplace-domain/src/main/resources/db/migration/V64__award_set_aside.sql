-- An approved award that was given up before a contract was signed: what it was, why, and who decided. Never removed.
create table award_set_aside (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  lot_id uuid not null references award (lot_id),
  -- counts those of a lot, from 1
  number int not null,
  state varchar(20) not null check (state in ('PROPOSED', 'RETURNED', 'DECIDED')),
  ground varchar(20) not null check (ground in ('CHALLENGE', 'WITHDRAWN', 'EXCLUDED', 'REFUSED')),
  reasons text not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamp(6) with time zone not null,
  return_note text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone,
  -- the award as it stood
  bid_reference varchar(30) references opened_bid (reference),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  price numeric(14, 2) not null,
  approved_at timestamp(6) with time zone not null,
  summaries_issued_at timestamp(6) with time zone,
  notice_number varchar(20),
  notice_published_at timestamp(6) with time zone,
  standstill_ends timestamp(6) with time zone,
  -- from when the award was public; nothing where it never was
  public_since timestamp(6) with time zone,
  unique (lot_id, number),
  check (decided_by is null or decided_by <> proposed_by)
);

-- What each assessed bidder was told, as it was told, each time that an award was made: never changed, never removed.
create table issued_summary (
  bid_reference varchar(30) not null references opened_bid (reference),
  -- counts the awards of the lot, from 1
  number int not null,
  lot_id uuid not null references award (lot_id),
  supplier_id uuid not null references organisation (id),
  issued_at timestamp(6) with time zone not null,
  content text not null,
  primary key (bid_reference, number)
);
insert into issued_summary (bid_reference, number, lot_id, supplier_id, issued_at, content)
  select bid_reference, 1, lot_id, supplier_id, issued_at, content from assessment_summary;
drop table assessment_summary;
create index issued_summary_lot on issued_summary (lot_id, number, bid_reference);
