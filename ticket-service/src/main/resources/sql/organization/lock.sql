-- Weak enough for others to refer to the row meanwhile.
select id from organization where id = :id::bigint or slug = :slug::text for no key update
