-- The text of a contract that its parties sign in the service; of several authorities there is one, with the part that leads.
create table contract_paper (
  contract_id uuid primary key references contract (id),
  document_id uuid not null references document (id),
  -- of the file, in hexadecimal; who signs, signs this one
  sha256 varchar(64) not null,
  offered_by uuid not null references person (id),
  offered_name varchar(200) not null,
  offered_at timestamp(6) with time zone not null
);

create table party_signature (
  contract_id uuid not null references contract_paper (contract_id),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  capacity varchar(200) not null,
  sha256 varchar(64) not null,
  signed_at timestamp(6) with time zone not null,
  primary key (contract_id, organisation_id)
);
