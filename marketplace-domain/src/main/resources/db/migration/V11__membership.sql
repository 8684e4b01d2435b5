-- Invitations and requests to join. What is open is unique by open_for, which is empty in what is over.
create table invitation (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null references organisation (id),
  email varchar(254) not null,
  invited_by uuid not null,
  token_hash varchar(64) not null,
  expires timestamp(6) with time zone not null,
  standing varchar(20) not null,
  open_for varchar(254),
  constraint invitation_token_once unique (token_hash),
  constraint invitation_open_once unique (organisation_id, open_for)
);

create table invitation_role (
  invitation_id uuid not null references invitation (id),
  role varchar(30) not null,
  primary key (invitation_id, role)
);

create table join_request (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  asked_at timestamp(6) with time zone not null,
  standing varchar(20) not null,
  open_for uuid,
  constraint join_request_open_once unique (organisation_id, open_for)
);
create index join_request_person on join_request (person_id);

create table mail_domain (
  domain varchar(253) primary key,
  organisation_id uuid not null references organisation (id)
);
create index mail_domain_organisation on mail_domain (organisation_id);
