-- Weak enough for tickets and versions to refer to the row meanwhile.
select id from form where id = :id for no key update
