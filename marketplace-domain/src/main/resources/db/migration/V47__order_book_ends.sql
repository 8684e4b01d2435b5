-- The last day on which can be ordered under a contract: that of the contract, as it stands after its changes.
alter table order_book add column ends_on date;
update order_book set
  ends_on = (select f.ends_on from contract_file f where f.contract_id = order_book.contract_id),
  ceiling = coalesce((select greatest(f.contract_value, order_book.ordered) from contract_file f
    where f.contract_id = order_book.contract_id), ceiling);
