-- What a caller knows, as Rights tells, after the search has found which may be meant: HQL has no arrays that overlap.
select o.id
from organization o
where o.id = any (array(
        select organization_search(:own, :branches, :configured, :parent, :q, :before, :how_many)))
  and (o.id = any (:own::bigint[]) or o.path && :branches::bigint[])
