-- Awards without bids. Whether bids are taken is frozen on the procurement when its procedure is chosen.
alter table procurement add column conducted varchar(10) default 'BIDS' not null
  check (conducted in ('BIDS', 'RECORDED'));

-- A supplier that is not in the register yet is named as its own register names it.
alter table procurement add column direct_supplier_scheme varchar(20);
alter table procurement add column direct_supplier_identifier varchar(100);

-- Whether a procedure can be gone through here yet.
alter table procedure_rule add column conducted_here boolean default true not null;
update procedure_rule set conducted_here = false where code = 'framework-call-off';
