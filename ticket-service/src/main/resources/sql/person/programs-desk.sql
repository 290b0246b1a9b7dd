-- Not an entity: which desk answers a program is a function that tickets ask, too.
select d.id from organization o cross join lateral desk_answering(o.path, null, null) d where o.id = :organization
