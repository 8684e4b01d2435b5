-- What a lot is, beside its title and criteria; and what holds for the lots of a procurement together.

alter table lot add column description varchar(2000);
alter table lot add column most numeric(17, 2);
alter table lot add column contract_starts date;
alter table lot add column contract_ends date;
alter table lot add column sme_suitable boolean;
alter table lot add column vcse_suitable boolean;
alter table lot add column ended_reason varchar(2000);

create table lot_region (
  lot_id uuid not null references lot (id),
  code varchar(5) not null,
  primary key (lot_id, code)
);

create table lot_cpv (
  lot_id uuid not null references lot (id),
  code varchar(8) not null,
  primary key (lot_id, code)
);

create table procurement_cpv (
  procurement_id uuid not null references procurement (id),
  code varchar(8) not null,
  primary key (procurement_id, code)
);

-- Limits on the lots of one supplier (Procurement Act 2023, ss.20(7), 23(4)).
alter table procurement add column lots_bid_for int check (lots_bid_for > 0);
alter table procurement add column lots_awarded int check (lots_awarded > 0);
alter table procurement add column lots_award_rule varchar(20);

-- For whom a procurement below the threshold is reserved.
alter table procurement add column reserved_place varchar(10);
alter table procurement add column reserved_regions varchar(200);
alter table procurement add column reserved_sme boolean;
alter table procurement add column reserved_vcse boolean;
