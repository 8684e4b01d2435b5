-- Which of our people a subject of another identity provider is.
create table external_identity (
  issuer varchar(255) not null,
  subject varchar(255) not null,
  version bigint not null,
  person_id uuid not null references person (id),
  linked_at timestamp(6) with time zone not null,
  primary key (issuer, subject),
  constraint external_identity_person unique (person_id, issuer)
);

-- What the provider still has to be told: one row for each organisation that changed, and how far the ledger was read.
create table provisioning (
  organisation_id uuid primary key,
  position bigint not null,
  due_at timestamp(6) with time zone not null,
  attempts int not null,
  fault varchar(500)
);
create index provisioning_due on provisioning (due_at);

create table provisioning_read (
  id smallint primary key check (id = 1),
  position bigint not null
);
insert into provisioning_read (id, position) values (1, -1);
