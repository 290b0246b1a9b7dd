-- What is below a moved organization keeps its way down from there.
update organization o
set path = :above::bigint[] || o.path[:depth::integer + 1:], updated_at = :now, version = o.version + 1
where o.id = any (:ids)
