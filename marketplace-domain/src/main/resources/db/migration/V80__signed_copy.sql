-- Who signed a contract, and the scan of what was signed on paper.

alter table contract add column signed_for_authority varchar(200);
alter table contract add column signed_for_supplier varchar(200);

-- At most one for each contract: never changed, never removed.
create table signed_copy (
  contract_id uuid primary key references contract (id),
  document_id uuid not null references document (id),
  -- of the file, in hexadecimal; the ledger has it too
  sha256 varchar(64) not null,
  added_by uuid not null references person (id),
  added_name varchar(200) not null,
  added_at timestamp(6) with time zone not null
);
