-- What a bidder that had not won said of its summary or feedback: once for each that it was given, never changed.
create table feedback_rating (
  bid_reference varchar(30) not null,
  number int not null,
  lot_id uuid not null references award (lot_id),
  usefulness varchar(20) not null check (usefulness in ('USEFUL', 'PARTLY', 'NOT_USEFUL')),
  remark text not null,
  rated_by uuid not null references person (id),
  rated_at timestamp(6) with time zone not null,
  primary key (bid_reference, number),
  foreign key (bid_reference, number) references issued_summary (bid_reference, number)
);
create index feedback_rating_lot on feedback_rating (lot_id, number, bid_reference);
