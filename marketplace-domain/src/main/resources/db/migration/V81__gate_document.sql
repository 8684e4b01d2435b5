-- The document by which a decision of an authority is shown, and its hash in hexadecimal.

alter table award_gate add column document_id uuid references document (id);
alter table award_gate add column document_sha256 varchar(64);
