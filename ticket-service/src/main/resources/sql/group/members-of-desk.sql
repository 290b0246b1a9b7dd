select g.id, array(select m.person_id from desk_group_member m where m.group_id = g.id order by 1)
from desk_group g
where g.desk_id = :desk
order by g.id
