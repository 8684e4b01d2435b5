-- What people changed in assessment summaries before they were issued: never changed, never removed. What the panel recorded stays
-- where it is.
create table summary_edit (
  id uuid primary key,
  lot_id uuid not null references award (lot_id),
  bid_reference varchar(30) not null,
  told_to varchar(20) not null check (told_to in ('BIDDER', 'OTHERS')),
  criterion_id uuid,
  words_before text not null,
  words_after text not null,
  reason text not null,
  edited_by uuid not null references person (id),
  edited_at timestamp(6) with time zone not null
);
create index summary_edit_lot on summary_edit (lot_id, edited_at);

-- Who compared what is to be told with what a bidder has marked as confidential; digest is the SHA-256 of what was to be told then.
create table confidential_check (
  id uuid primary key,
  lot_id uuid not null references award (lot_id),
  bid_reference varchar(30) not null,
  digest varchar(64) not null,
  checked_by uuid not null references person (id),
  checked_at timestamp(6) with time zone not null
);
create index confidential_check_lot on confidential_check (lot_id, checked_at);
