-- What a caller knows: DeskAccess in SQL. :counters are the organizations whose desks they ask or sit at,
-- :guest_desk the one a guest asks.
select d.id, d.root_id, d.organization_id, d.slug, d.name, d.brand, d.locale, d.zone, d.is_default,
       d.rules::text, d.labels::text, d.created_at, d.updated_at, d.version,
       o.id, o.slug, o.name, o.path
from desk d join organization o on o.id = d.organization_id
where (d.organization_id = any (:counters::bigint[]) or d.id = :guest_desk::bigint or o.path && :branches::bigint[])
  and (:organization::bigint is null or d.organization_id = :organization)
  and (:before::bigint is null or d.id < :before)
order by d.id desc
limit :how_many
