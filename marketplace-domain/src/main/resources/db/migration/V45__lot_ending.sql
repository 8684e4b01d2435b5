-- Why one lot ended without award before the others, and its termination notice (s.55).
alter table lot add column ended_code varchar(40);
alter table lot add column ended_at timestamp(6) with time zone;
alter table lot add column termination_number varchar(20);
alter table lot add column termination_published_at timestamp(6) with time zone;
