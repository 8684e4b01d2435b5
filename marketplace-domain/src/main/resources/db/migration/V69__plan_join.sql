-- Authorities that ask to buy together with the one that plans something.
create table plan_join (
  id uuid primary key,
  version bigint not null,
  entry_id uuid not null references pipeline_entry (id),
  authority_id uuid not null references organisation (id),
  need text not null,
  -- the most that it would spend, VAT included
  most numeric(14, 2) not null check (most > 0),
  state varchar(20) not null check (state in ('ASKED', 'ACCEPTED', 'REFUSED')),
  reason text,
  asked_by uuid not null references person (id),
  asked_name varchar(200) not null,
  asked_at timestamp(6) with time zone not null,
  answered_name varchar(200),
  answered_at timestamp(6) with time zone,
  -- the authority while it is not refused, so that it asks once
  standing uuid,
  unique (entry_id, standing)
);
create index plan_join_authority on plan_join (authority_id, asked_at, id);
