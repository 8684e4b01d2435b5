-- How contracts are paid: invoices, and the notices about payments (Procurement Act 2023, ss.68-70).

create table invoice (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references contract_file (contract_id),
  authority_id uuid not null references organisation (id),
  number varchar(60) not null,
  what varchar(200) not null,
  -- VAT included
  amount numeric(14, 2) not null check (amount > 0),
  received_on date not null,
  due_on date,
  state varchar(20) not null check (state in ('RECEIVED', 'DISPUTED', 'PAID', 'WITHDRAWN')),
  disputed_on date,
  disputed_days int not null,
  reason text,
  -- the last day of the term of s.68
  pay_by date not null,
  paid_on date,
  -- day 1 is the day after the invoice was received
  days_to_pay int,
  recorded_name varchar(200) not null,
  recorded_at timestamp(6) with time zone not null,
  unique (contract_id, number),
  check ((paid_on is null) = (days_to_pay is null)),
  check ((paid_on is null) = (state <> 'PAID'))
);
create index invoice_open on invoice (authority_id, state, pay_by, id);
create index invoice_paid on invoice (authority_id, paid_on, id);
create index invoice_by_term on invoice (authority_id, pay_by, id);

-- What an authority has published of its payments: UK17 by half-year, with its figures as they were; UK8 by quarter.
create table payment_notice (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  kind varchar(20) not null check (kind in ('COMPLIANCE', 'LARGE_PAYMENTS')),
  first_day date not null,
  last_day date not null,
  notice_number varchar(20) not null,
  published_at timestamp(6) with time zone not null,
  officer_name varchar(200),
  officer_title varchar(200),
  payments int not null,
  days_sum bigint not null,
  within_thirty int not null,
  within_sixty int not null,
  within_term int not null,
  fell_due int not null,
  fell_due_unpaid int not null,
  recorded_name varchar(200) not null,
  recorded_at timestamp(6) with time zone not null,
  unique (authority_id, kind, last_day)
);
