select nextval('organization_id_seq')
