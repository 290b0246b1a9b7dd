-- Everything on the way from the root to any of the branches.
select distinct unnest(o.path) from organization o where o.id = any (:branches::bigint[])
