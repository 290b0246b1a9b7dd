-- The nearest at or above.
select m.id, m.name, m.email
from organization o join person m on m.id = o.account_manager_id
where o.id = any (:path)
order by cardinality(o.path) desc
limit 1
