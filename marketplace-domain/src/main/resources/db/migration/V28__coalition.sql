-- Authorities that buy together.
create table coalition (
  id uuid primary key,
  version bigint not null,
  slug varchar(80) not null unique,
  name varchar(150) not null,
  purpose text not null,
  foundation varchar(20) not null check (foundation in ('COMBINED', 'WILLING')),
  founded_at timestamp(6) with time zone not null
);
create index coalition_name on coalition (name, id);

-- Who has led from when; the last one leads.
create table coalition_lead (
  coalition_id uuid not null references coalition (id),
  place int not null,
  authority_id uuid not null references organisation (id),
  since timestamp(6) with time zone not null,
  reason text not null,
  primary key (coalition_id, place)
);

-- Who takes part in which tier, from the first day to the day before valid_to.
create table coalition_member (
  coalition_id uuid not null references coalition (id),
  place int not null,
  authority_id uuid not null references organisation (id),
  tier varchar(20) not null check (tier in ('CORE', 'ASSOCIATE', 'OBSERVER')),
  valid_from date not null,
  valid_to date,
  reason text,
  primary key (coalition_id, place)
);
create index coalition_member_of on coalition_member (authority_id, coalition_id);

create table coalition_invitation (
  id uuid primary key,
  version bigint not null,
  coalition_id uuid not null references coalition (id),
  authority_id uuid not null references organisation (id),
  tier varchar(20) not null check (tier in ('CORE', 'ASSOCIATE', 'OBSERVER')),
  invited_by uuid not null references person (id),
  invited_at timestamp(6) with time zone not null,
  standing varchar(20) not null check (standing in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answered_by uuid references person (id),
  answered_at timestamp(6) with time zone,
  reason text
);
create index coalition_invitation_of on coalition_invitation (coalition_id, invited_at, id);
create index coalition_invitation_to on coalition_invitation (authority_id, standing);

-- Every version of what the members agree: never changed, never removed.
create table coalition_agreement (
  id uuid primary key,
  version bigint not null,
  coalition_id uuid not null references coalition (id),
  number int not null,
  title varchar(150) not null,
  wording text not null,
  -- of a binding commitment that is withdrawn after the lock date
  withdrawal_percent numeric(5, 2) not null check (withdrawal_percent >= 0 and withdrawal_percent <= 100),
  notice_days int not null check (notice_days >= 0),
  issued_at timestamp(6) with time zone not null,
  issued_by uuid not null references person (id),
  reminded_at timestamp(6) with time zone,
  unique (coalition_id, number)
);
create index coalition_agreement_reminded on coalition_agreement (reminded_at);

create table agreement_signature (
  agreement_id uuid not null references coalition_agreement (id),
  place int not null,
  authority_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  person_name varchar(200) not null,
  capacity varchar(150) not null,
  signed_at timestamp(6) with time zone not null,
  primary key (agreement_id, place)
);

-- Who acts on the group's behalf (Procurement Regulations 2024, reg 13(e)).
create table coalition_agent (
  coalition_id uuid not null references coalition (id),
  place int not null,
  id uuid not null unique,
  name varchar(250) not null,
  identifier varchar(100),
  contact varchar(254) not null,
  summary text not null,
  since date not null,
  ended date,
  primary key (coalition_id, place)
);

-- By what costs and savings are shared out, and how much each weighs.
create table coalition_share (
  coalition_id uuid not null references coalition (id),
  purpose varchar(20) not null check (purpose in ('COST', 'SAVING')),
  basis varchar(20) not null check (basis in ('EQUAL', 'POPULATION', 'SPEND', 'CUSTOM')),
  primary key (coalition_id, purpose)
);

create table coalition_share_weight (
  coalition_id uuid not null references coalition (id),
  purpose varchar(20) not null check (purpose in ('COST', 'SAVING')),
  authority_id uuid not null references organisation (id),
  weight numeric(18, 2) not null check (weight >= 0),
  primary key (coalition_id, purpose, authority_id)
);
