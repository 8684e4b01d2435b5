-- The public register of contracts, the latest first.
create index contract_signed on contract (state, signed_on, id);
