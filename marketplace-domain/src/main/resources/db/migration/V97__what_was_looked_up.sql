-- What whoever decides about a bidder has read before: its information on the central platform, and the debarment list.
alter table exclusion_check add column information_read boolean default false not null;
alter table exclusion_check add column debarment_read boolean default false not null;
