-- What a buyer says of a signed contract's money; what was not said is not known.
create table contract_mark (
  contract_id uuid primary key references contract_file (contract_id),
  version bigint not null,
  authority_id uuid not null references organisation (id),
  funding varchar(20) not null check (funding in
    ('REVENUE', 'CAPITAL', 'GRANT', 'DEVOLVED', 'PARTNERS', 'INCOME', 'MIXED', 'UNKNOWN')),
  gov_tech varchar(7) not null check (gov_tech in ('YES', 'NO', 'UNKNOWN')),
  -- of the contract's value, VAT included; nothing while it is not known
  open_source numeric(14, 2) check (open_source >= 0),
  digital_saving varchar(7) not null check (digital_saving in ('YES', 'NO', 'UNKNOWN')),
  marked_at timestamp(6) with time zone not null
);
create index contract_mark_authority on contract_mark (authority_id, contract_id);
create index saving_entry_authority on saving_entry (authority_id, made_at);

-- From which purse a demand is to be paid.
alter table demand_line add column funding varchar(20) default 'UNKNOWN' not null;
