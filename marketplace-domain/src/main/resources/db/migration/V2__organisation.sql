-- Authorities, suppliers and the platform itself: what they share, then what each kind adds.
create table organisation (
  id uuid primary key,
  version bigint not null,
  kind varchar(20) not null,
  name varchar(250) not null,
  street varchar(250),
  locality varchar(100),
  region varchar(20),
  postal_code varchar(20),
  country varchar(2) not null,
  website varchar(300)
);
create index organisation_name on organisation (name, id);

create table organisation_identifier (
  organisation_id uuid not null references organisation (id),
  place int not null,
  scheme varchar(20) not null,
  identifier varchar(100) not null,
  primary key (organisation_id, place),
  constraint organisation_identifier_once unique (scheme, identifier)
);

create table authority (
  id uuid primary key references organisation (id),
  authority_kind varchar(30) not null,
  parent_id uuid references authority (id),
  digital_lead varchar(200),
  starts date,
  ends date,
  gss_code varchar(9)
);
create index authority_parent on authority (parent_id);

-- Which law of public procurement applies, from the first day to the day before valid_to.
create table authority_regime (
  authority_id uuid not null references authority (id),
  regime varchar(20) not null,
  valid_from date not null,
  valid_to date,
  primary key (authority_id, valid_from)
);

create table supplier (
  id uuid primary key references organisation (id),
  vcse boolean not null,
  startup boolean not null
);

create table supplier_size_fact (
  supplier_id uuid not null references supplier (id),
  as_of date not null,
  headcount int,
  turnover numeric(18, 2),
  balance_sheet numeric(18, 2),
  primary key (supplier_id, as_of)
);

create table person (
  id uuid primary key,
  version bigint not null,
  name varchar(200) not null,
  email varchar(254) not null,
  password_hash varchar(300) not null,
  created_at timestamp(6) with time zone not null,
  constraint person_email_once unique (email)
);

create table membership (
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  role varchar(30) not null,
  since timestamp(6) with time zone not null,
  primary key (person_id, organisation_id, role)
);
create index membership_organisation on membership (organisation_id, role);
