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
