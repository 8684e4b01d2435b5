-- Problems that members of a coalition share, and the ballots that rank them.
create table shared_problem (
  id uuid primary key,
  version bigint not null,
  coalition_id uuid not null references coalition (id),
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  wording text not null,
  proposed_at timestamp(6) with time zone not null,
  withdrawn boolean not null,
  procurement_id uuid references procurement (id)
);
create index shared_problem_of on shared_problem (coalition_id, withdrawn, proposed_at, id);

create table ballot (
  id uuid primary key,
  version bigint not null,
  coalition_id uuid not null references coalition (id),
  title varchar(150) not null,
  -- that each authority shares out
  points int not null check (points > 0),
  opens_at timestamp(6) with time zone not null,
  closes_at timestamp(6) with time zone not null
);
create index ballot_of on ballot (coalition_id, closes_at, id);

create table ballot_problem (
  ballot_id uuid not null references ballot (id),
  place int not null,
  problem_id uuid not null references shared_problem (id),
  primary key (ballot_id, place)
);

create table ballot_vote (
  ballot_id uuid not null references ballot (id),
  authority_id uuid not null references organisation (id),
  problem_id uuid not null references shared_problem (id),
  points int not null check (points > 0),
  primary key (ballot_id, authority_id, problem_id)
);
