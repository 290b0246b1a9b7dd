-- The desk that a program asks.
select d.id from organization o cross join lateral desk_answering(o.path, null, null) d where o.id = :organization
