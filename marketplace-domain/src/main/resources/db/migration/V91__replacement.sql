-- Somebody put in another's place for one duty, after the notice: never changed. What who left has done stays.
create table procurement_replacement (
  id uuid primary key,
  procurement_id uuid not null references procurement (id),
  duty varchar(20) not null,
  left_id uuid not null references person (id),
  came_id uuid not null references person (id),
  reason text not null,
  replaced_by uuid not null references person (id),
  replaced_at timestamp(6) with time zone not null
);
create index procurement_replacement_of on procurement_replacement (procurement_id, replaced_at);

-- Whoever comes in between the notice and the opening declares then: a third moment. A check has no name that both
-- databases know, so the table is made anew.
create table conflict_declaration_anew (
  id uuid primary key,
  version bigint not null,
  procurement_id uuid not null references procurement (id),
  person_id uuid not null references person (id),
  moment varchar(20) not null check (moment in ('BEFORE_NOTICE', 'ON_JOINING', 'NAMES_KNOWN')),
  kind varchar(20) not null check (kind in ('NONE', 'POTENTIAL', 'ACTUAL')),
  details text not null,
  declared_at timestamp(6) with time zone not null,
  decision varchar(20) check (decision in ('MITIGATED', 'STOOD_DOWN')),
  mitigation text,
  decided_by uuid references person (id),
  decided_at timestamp(6) with time zone,
  unique (procurement_id, person_id, moment)
);
insert into conflict_declaration_anew
  select id, version, procurement_id, person_id, moment, kind, details, declared_at, decision, mitigation, decided_by, decided_at
  from conflict_declaration;
drop table conflict_declaration;
alter table conflict_declaration_anew rename to conflict_declaration;
