-- Numbers are taken one by one when a ticket opens: in blocks, a ticket of today could have a lower number than one of
-- last week, and lists are newest first by number. What is left of blocks already taken is skipped.
select setval('ticket_number_seq', last_value + 50) from ticket_number_seq;
alter sequence ticket_number_seq increment by 1;
