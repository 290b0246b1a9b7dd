select a.organization_id, p.id, p.name, p.email
from administrator a join person p on p.id = a.person_id
where a.organization_id = any (:organizations)
order by p.id
