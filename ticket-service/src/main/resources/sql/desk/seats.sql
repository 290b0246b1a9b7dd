select distinct m.person_id, d.organization_id
from desk_member m join desk d on d.id = m.desk_id
where m.person_id = any (:persons)
