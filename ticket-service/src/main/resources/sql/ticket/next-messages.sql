select nextval('message_id_seq')
