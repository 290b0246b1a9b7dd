-- Weak enough for tickets to refer to the row meanwhile.
select id from desk where id = :id::bigint or slug = :slug::text for no key update
