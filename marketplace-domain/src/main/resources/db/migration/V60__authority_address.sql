-- The names by which authorities are found in addresses. A name, once given, is that authority's for ever; current_of says
-- which one it has now.
create table authority_address (
  slug varchar(80) primary key,
  authority_id uuid not null references authority (id),
  current_of uuid,
  since timestamp(6) with time zone not null,
  constraint authority_address_one_current unique (current_of)
);
create index authority_address_authority on authority_address (authority_id);

-- Those that are here already: by their name, and the second of a name with the beginning of its id.
insert into authority_address (slug, authority_id, current_of, since)
select case when n.place = 1 and n.slug <> '' then n.slug else n.slug || '-' || substring(cast(n.id as varchar), 1, 8) end,
       n.id, n.id, current_timestamp
from (select s.id, s.slug, row_number() over (partition by s.slug order by s.id) as place
      from (select o.id,
                   substring(trim(both '-' from regexp_replace(
                       translate(lower(o.name), 'âêîôûŵŷáéíóúàèìòùäëïöü', 'aeiouwyaeiouaeiouaeiou'),
                       '[^a-z0-9]+', '-', 'g')), 1, 70) as slug
            from organisation o join authority a on a.id = o.id) s) n
where not exists (select 1 from authority_address t where t.authority_id = n.id);
