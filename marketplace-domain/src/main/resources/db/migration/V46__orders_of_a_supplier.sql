-- A supplier looks through what was ordered of it.
create index order_book_supplier on order_book (supplier_id, contract_id);
