-- Keeps name, address and locale as they are until the transaction ends.
select id from person where id = :id for share
