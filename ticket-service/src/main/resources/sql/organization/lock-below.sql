-- In one order, like everybody who locks several; the order of the tree would change under their feet.
select o.id
from organization o
where o.path && array[:organization::bigint] and o.id <> :organization
order by o.id
limit :how_many
for no key update
