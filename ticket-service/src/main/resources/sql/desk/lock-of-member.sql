-- In one order everywhere, so that two changes never wait for each other.
select d.id
from desk d
where d.id in (select m.desk_id from desk_member m where m.person_id = :person)
order by d.id
for no key update
