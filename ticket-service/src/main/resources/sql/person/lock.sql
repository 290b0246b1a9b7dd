-- Weak enough for others to refer to the row meanwhile.
select id from person where id = :id::bigint or lower(email) = lower(:email::text) for no key update
