-- What is kept of a person's local account beside the password. No row: confirmed, not locked, no second factor.
create table local_account (
  person_id uuid primary key references person (id),
  version bigint not null,
  confirmed_at timestamp(6) with time zone,
  locked_at timestamp(6) with time zone,
  lock_reason varchar(500),
  factor_offered bytea,
  factor_secret bytea,
  factor_since timestamp(6) with time zone,
  factor_step bigint not null
);

-- SHA-256 of the recovery codes that are left.
create table local_account_code (
  person_id uuid not null references local_account (person_id),
  code_hash varchar(64) not null,
  primary key (person_id, code_hash)
);

-- One-time links in letters: SHA-256 of the token.
create table one_time_link (
  token_hash varchar(64) primary key,
  version bigint not null,
  person_id uuid not null references person (id),
  purpose varchar(20) not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  spent_at timestamp(6) with time zone
);
create index one_time_link_person on one_time_link (person_id, purpose);
