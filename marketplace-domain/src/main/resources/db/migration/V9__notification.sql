-- Letters to people: what they say is written from the facts when they are sent; the facts go when they were.
create table posted_letter (
  id uuid primary key,
  version bigint not null,
  kind varchar(60) not null,
  recipient varchar(254) not null,
  posted_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  settled_at timestamp(6) with time zone,
  tries int not null,
  next_try_at timestamp(6) with time zone not null,
  forgotten boolean not null
);
create index posted_letter_due on posted_letter (state, next_try_at);
create index posted_letter_newest on posted_letter (posted_at);
create index posted_letter_recipient on posted_letter (recipient, posted_at);

create table posted_letter_fact (
  letter_id uuid not null references posted_letter (id),
  name varchar(60) not null,
  fact text not null,
  primary key (letter_id, name)
);
