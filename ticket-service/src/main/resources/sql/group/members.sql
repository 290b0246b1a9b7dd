select m.group_id, p.id, d.role, p.name, p.email, p.locale
from desk_group_member m
join desk_member d on d.desk_id = m.desk_id and d.person_id = m.person_id
join person p on p.id = m.person_id
where m.group_id = any (:groups)
order by p.id
