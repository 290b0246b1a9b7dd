-- When the identity provider said, by its clock, that the address is the person's; null for one that was given to them
-- and that they have not signed in with since this column is there.
alter table person add column email_proven_at timestamptz;

-- A partial index makes no key: a row whose address changes is then not locked against whatever refers to it, such as a
-- new ticket of the same person. No row is without an address.
drop index person_email_taken;
create unique index person_email_taken on person (root_id, email) where email is not null;
