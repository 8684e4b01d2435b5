-- Buyers of a joint procurement sign one contract each, or one together.
alter table procurement add column multi_party boolean;
alter table amendment add column multi_party boolean;

-- Each authority's part of a contract that several sign together; whole_id is the part of the one that leads.
alter table contract add column whole_id uuid;
create index contract_whole on contract (whole_id);

-- What was signed as one is changed and counted as one: here of the whole.
alter table contract_file add column whole_id uuid;
alter table contract_file add column whole_signed_value numeric(14, 2);
update contract_file set whole_id = contract_id, whole_signed_value = signed_value;
alter table contract_file alter column whole_id set not null;
alter table contract_file alter column whole_signed_value set not null;
create index contract_file_whole on contract_file (whole_id);

-- A change of such a contract binds each party: somebody of each approves it.
create table change_approval (
  change_id uuid not null references contract_change (id),
  authority_id uuid not null references organisation (id),
  person_id uuid not null,
  person_name varchar(200) not null,
  approved_at timestamp with time zone not null,
  primary key (change_id, authority_id)
);
