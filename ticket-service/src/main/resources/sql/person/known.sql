-- Not an entity: what a caller knows is PersonRules in SQL, after the search has found who may be meant.
select p.id
from person p left join organization o on o.id = p.organization_id
where p.id = any (array(
        select person_search(:me, :viewed, :branches, :guests, :organization, :email, :q, :before, :how_many)))
  and (p.id = :me::bigint or o.path && :branches::bigint[] or p.organization_id = :viewed::bigint
       or (:guests and p.organization_id is null))
order by p.id desc
