-- The tamper-evident log: entries in commit order, and the head whose lock gives that order.
create table ledger_entry (
  position bigint primary key,
  at timestamp(6) with time zone not null,
  act varchar(60) not null,
  subject varchar(120) not null,
  actor varchar(120) not null,
  facts text not null,
  leaf bytea not null
);
create index ledger_entry_subject on ledger_entry (subject, position);

create table ledger_head (
  id smallint primary key check (id = 1),
  size bigint not null,
  frontier bytea not null
);
insert into ledger_head (id, size, frontier) values (1, 0, cast('' as bytea));

-- Events between capabilities: the transactional outbox.
create table event_publication (
  id uuid primary key,
  listener_id varchar(512) not null,
  event_type varchar(512) not null,
  serialized_event text not null,
  publication_date timestamp(6) with time zone not null,
  completion_date timestamp(6) with time zone,
  status varchar(20),
  completion_attempts int,
  last_resubmission_date timestamp(6) with time zone
);
create index event_publication_completion on event_publication (completion_date);

create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures int,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
