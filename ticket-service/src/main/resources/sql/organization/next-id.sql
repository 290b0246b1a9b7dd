-- An organization knows its id before its row is written, since its path ends with it.
select nextval('organization_id_seq')
