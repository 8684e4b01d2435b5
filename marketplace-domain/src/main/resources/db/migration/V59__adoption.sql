-- What a pilot has shown, and who uses its solution.

-- Published by the authority that had the contract; revised by it, never withdrawn.
create table evidence_pack (
  contract_id uuid primary key references contract (id),
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  authority_id uuid not null references organisation (id),
  supplier_id uuid not null references organisation (id),
  supplier_name varchar(200) not null,
  title varchar(200) not null,
  outcome text not null,
  cost text not null,
  people text not null,
  data_used text not null,
  shortfalls text not null,
  written_by varchar(200) not null,
  published_at timestamp(6) with time zone not null,
  revised_at timestamp(6) with time zone
);
create index evidence_pack_procurement on evidence_pack (procurement_id, published_at);
create index evidence_pack_supplier on evidence_pack (supplier_id, published_at, contract_id);

-- Whether an authority uses a solution.
create table adoption (
  id uuid primary key,
  version bigint not null,
  contract_id uuid not null references evidence_pack (contract_id),
  authority_id uuid not null references organisation (id),
  state varchar(20) not null check (state in ('CONSIDERING', 'ADOPTED', 'IN_USE', 'RETIRED')),
  -- when somebody last said so
  answered_at timestamp(6) with time zone not null,
  -- when it was last asked whether that is so still; nothing once it is answered
  asked_at timestamp(6) with time zone,
  unique (contract_id, authority_id)
);
create index adoption_of on adoption (authority_id, contract_id);
create index adoption_due on adoption (answered_at, id);

-- Every answer, as it was given: never changed.
create table adoption_step (
  adoption_id uuid not null references adoption (id),
  place int not null,
  state varchar(20) not null check (state in ('CONSIDERING', 'ADOPTED', 'IN_USE', 'RETIRED')),
  note text,
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  said_at timestamp(6) with time zone not null,
  primary key (adoption_id, place)
);
