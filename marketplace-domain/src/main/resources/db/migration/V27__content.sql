-- What a solution must respect, what was tried, what is expected of openness and accessibility, and by which standards.
alter table procurement add column limits_text text;
alter table procurement add column tried text;
alter table procurement add column open_source varchar(20) check (open_source in ('REQUIRED', 'PREFERRED', 'WELCOME'));
alter table procurement add column accessibility text;
alter table procurement add column standards varchar(1000);

alter table amendment add column limits_text text;
alter table amendment add column tried text;
alter table amendment add column open_source varchar(20) check (open_source in ('REQUIRED', 'PREFERRED', 'WELCOME'));
alter table amendment add column accessibility text;
alter table amendment add column standards varchar(1000);

-- Standards to pick from: data with dates. What is published keeps the name and address that it had.
create table standard (
  code varchar(40) not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  list varchar(40) not null check (list in ('PRACTICE', 'ACCESSIBILITY', 'OPEN_STANDARD', 'SECURITY')),
  title varchar(200) not null,
  url varchar(300) not null,
  primary key (code, valid_from)
);

insert into standard values
  ('tcop', date '2025-02-24', null, 10, 'PRACTICE', 'Technology Code of Practice',
   'https://www.gov.uk/guidance/the-technology-code-of-practice'),
  ('service-standard', date '2025-02-24', null, 11, 'PRACTICE', 'Service Standard',
   'https://www.gov.uk/service-manual/service-standard'),
  ('local-digital-declaration', date '2025-02-24', null, 12, 'PRACTICE', 'Local Digital Declaration',
   'https://www.localdigital.gov.uk/declaration/'),
  ('api-standards', date '2025-02-24', null, 13, 'PRACTICE', 'API technical and data standards',
   'https://www.gov.uk/guidance/gds-api-technical-and-data-standards'),
  ('wcag-22-aa', date '2025-02-24', null, 20, 'ACCESSIBILITY', 'Web Content Accessibility Guidelines 2.2, level AA',
   'https://www.w3.org/TR/WCAG22/'),
  ('en-301-549', date '2025-02-24', null, 21, 'ACCESSIBILITY', 'EN 301 549: accessibility of ICT products and services',
   'https://www.etsi.org/deliver/etsi_en/301500_301599/301549/03.02.01_60/en_301549v030201p.pdf'),
  ('unicode-utf8', date '2025-02-24', null, 30, 'OPEN_STANDARD', 'Unicode in UTF-8',
   'https://www.gov.uk/government/publications/open-standards-for-government/cross-platform-character-encoding-profile'),
  ('iso-8601', date '2025-02-24', null, 31, 'OPEN_STANDARD', 'Dates and times by ISO 8601',
   'https://www.gov.uk/government/publications/open-standards-for-government/date-times-and-time-stamps-standard'),
  ('tabular-data', date '2025-02-24', null, 32, 'OPEN_STANDARD', 'Tabular data as CSV (RFC 4180)',
   'https://www.gov.uk/government/publications/recommended-open-standards-for-government/tabular-data-standard'),
  ('odf', date '2025-02-24', null, 33, 'OPEN_STANDARD', 'Open Document Format for documents that are shared and edited',
   'https://www.gov.uk/government/publications/open-standards-for-government/sharing-or-collaborating-with-government-documents'),
  ('openapi-3', date '2025-02-24', null, 34, 'OPEN_STANDARD', 'OpenAPI 3 to describe interfaces',
   'https://www.gov.uk/government/publications/recommended-open-standards-for-government/describing-restful-apis-with-openapi-3'),
  ('uprn-usrn', date '2025-02-24', null, 35, 'OPEN_STANDARD', 'Properties and streets by UPRN and USRN',
   'https://www.gov.uk/government/publications/open-standards-for-government/identifying-property-and-street-information'),
  ('ocds', date '2025-02-24', null, 36, 'OPEN_STANDARD', 'Open Contracting Data Standard',
   'https://standard.open-contracting.org/'),
  ('open-referral-uk', date '2025-02-24', null, 37, 'OPEN_STANDARD', 'Open Referral UK for services in a place',
   'https://openreferraluk.org/'),
  ('cyber-essentials', date '2025-02-24', null, 40, 'SECURITY', 'Cyber Essentials, or equivalent',
   'https://www.ncsc.gov.uk/cyberessentials/overview'),
  ('cloud-security-principles', date '2025-02-24', null, 41, 'SECURITY', 'NCSC cloud security principles',
   'https://www.ncsc.gov.uk/collection/cloud/the-cloud-security-principles');

-- What a procurement was begun with. Shown to everybody where it came from another authority.
alter table procurement add column based_on_reference varchar(20);
alter table procurement add column based_on_title varchar(150);
alter table procurement add column based_on_authority varchar(200);

-- Templates, each made from a procurement: its own authority's, or for everybody who buys.
create table procurement_template (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references organisation (id),
  name varchar(150) not null,
  shared boolean not null,
  reference varchar(20) not null,
  made_by uuid not null references person (id),
  made_at timestamp(6) with time zone not null,
  content text not null
);
create index procurement_template_of on procurement_template (authority_id, made_at, id);
create index procurement_template_shared on procurement_template (shared, made_at, id);
