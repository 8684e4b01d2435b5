-- Of a contract that several authorities have signed together: whose part alone a change adds to or takes from.
alter table contract_change add column party_id uuid references organisation (id);
