-- Plain SQL: names and addresses are those of persons, who are another feature.
select m.desk_id, p.id, m.role, p.name, p.email, p.locale
from desk_member m join person p on p.id = m.person_id
where m.desk_id = any (:desks)
order by p.id
