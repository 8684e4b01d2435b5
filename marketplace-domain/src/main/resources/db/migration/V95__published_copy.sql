-- The copies of contracts that everybody can read (Procurement Act 2023, s.53(3)). The latest counts; one that another
-- followed is kept for the record, and nobody can reach it.

create table published_copy (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  number int not null,
  document_id uuid not null references document (id),
  -- of the file, in hexadecimal; the ledger has it too
  sha256 varchar(64) not null,
  -- on which grounds parts are redacted, by their codes with commas; empty where nothing is
  withheld varchar(100) not null,
  published_by uuid not null references person (id),
  published_at timestamp(6) with time zone not null,
  unique (contract_id, number)
);
