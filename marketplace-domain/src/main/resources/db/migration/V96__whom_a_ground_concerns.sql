-- Whom a ground of exclusion applies to, and, where it is a firm that the bidder uses or relies on, who takes its place.
alter table exclusion_check add column concerned varchar(20) default 'SUPPLIER' not null
  check (concerned in ('SUPPLIER', 'CONNECTED_PERSON', 'ASSOCIATED_PERSON', 'SUBCONTRACTOR'));
alter table exclusion_check add column concerned_name varchar(200);
alter table exclusion_check add column measures text;
alter table exclusion_check add column replacement varchar(200);
alter table exclusion_check add column replaced boolean default false not null;
alter table exclusion_report add column replaced varchar(200);
-- A ground was "one that concerns a subcontractor": the debarment list is the one for which they have to be looked up (s.28).
update exclusion_check set concerned = 'SUBCONTRACTOR', concerned_name = 'A subcontractor', ground = 'DEBARMENT_LIST'
  where ground = 'SUBCONTRACTOR';
update exclusion_report set ground = 'DEBARMENT_LIST' where ground = 'SUBCONTRACTOR';
