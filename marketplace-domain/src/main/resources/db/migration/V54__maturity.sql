-- How far an authority says it has come, by a framework of its choice.
create table self_assessment (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  framework varchar(60) not null,
  framework_version int not null,
  title varchar(150) not null,
  -- the framework word for word as it was when the assessment began
  definition text not null,
  state varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'DISCARDED')),
  visibility varchar(10) not null check (visibility in ('PUBLIC', 'INTERNAL')),
  -- one at a time of each framework: null once it is over
  open_key varchar(100) unique,
  started_at timestamp(6) with time zone not null,
  started_by uuid not null,
  started_name varchar(200) not null,
  submitted_at timestamp(6) with time zone,
  submitted_by uuid,
  submitted_name varchar(200),
  confirmed_at timestamp(6) with time zone,
  confirmed_by uuid,
  confirmed_name varchar(200),
  returned_reason text
);
create index self_assessment_of on self_assessment (authority_id, started_at, id);
create index self_assessment_shared on self_assessment (framework, authority_id, state, visibility, confirmed_at);

create table self_assessment_answer (
  assessment_id uuid not null references self_assessment (id),
  dimension varchar(60) not null,
  -- counts how often it was saved
  revision int not null,
  -- null where it is not answered, which is never nothing
  level int,
  reason text not null,
  evidence text not null,
  answered_by uuid not null,
  answered_name varchar(200) not null,
  answered_at timestamp(6) with time zone not null,
  primary key (assessment_id, dimension)
);
