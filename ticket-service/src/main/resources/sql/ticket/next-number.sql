select nextval('ticket_number_seq')
