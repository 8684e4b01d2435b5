-- What was released as open data, in commit order and without gaps: never changed, never removed.
create table ocds_release (
  sequence bigint primary key,
  ocid varchar(60) not null,
  number int not null,
  release_id varchar(80) not null unique,
  released_at timestamp(6) with time zone not null,
  tag varchar(120) not null,
  content text not null,
  unique (ocid, number)
);

-- The sequence's last number. Its lock, held until commit, makes the order of numbers the order of commits.
create table ocds_release_head (
  id smallint primary key check (id = 1),
  last bigint not null
);
insert into ocds_release_head (id, last) values (1, 0);
