-- Weak enough for others to refer to the row meanwhile.
select id from person where id = :id::bigint or email = :email::text for no key update
