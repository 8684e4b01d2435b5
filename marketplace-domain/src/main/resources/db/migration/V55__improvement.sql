-- What an authority does to come further.
create table planned_action (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  framework varchar(60) not null,
  framework_title varchar(150) not null,
  dimension varchar(60) not null,
  dimension_name varchar(200) not null,
  what text not null,
  owner_id uuid not null references person (id),
  due date not null,
  state varchar(10) not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
  reason text,
  planned_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  -- null once it is over
  next_reminder date
);
create index planned_action_of on planned_action (authority_id, due, id);
create index planned_action_due on planned_action (next_reminder, authority_id, owner_id);

-- When somebody was last reminded of what is overdue: once a month at most.
create table action_reminder (
  authority_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  reminded_on date not null,
  primary key (authority_id, person_id)
);

-- Frameworks that authorities write themselves; each saving is a version, and none is changed.
create table own_framework (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  title varchar(150) not null,
  number int not null,
  -- whether others may use it too
  shared boolean not null,
  retired boolean not null
);
create index own_framework_of on own_framework (authority_id, title, id);
create index own_framework_shared on own_framework (shared, retired, title, id);

create table own_framework_version (
  framework_id uuid not null references own_framework (id),
  number int not null,
  definition text not null,
  written_at timestamp(6) with time zone not null,
  written_by uuid not null,
  written_name varchar(200) not null,
  primary key (framework_id, number)
);
