-- Plain SQL: what a caller knows goes by paths of organizations, which are another feature. DeskAccess in SQL: :counters
-- are the organizations whose desks they ask or sit at, :guest_desk the one a guest asks.
select d.id, o.id, o.slug, o.name, o.path
from desk d join organization o on o.id = d.organization_id
where (d.organization_id = any (:counters::bigint[]) or d.id = :guest_desk::bigint or o.path && :branches::bigint[])
  and (:organization::bigint is null or d.organization_id = :organization)
  and (:before::bigint is null or d.id < :before)
order by d.id desc
limit :how_many
