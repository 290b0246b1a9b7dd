-- A member of the desk, who stays one until the transaction ends: whoever leaves waits, and then leaves this ticket too.
select p.id, p.name, p.email, p.locale, p.organization_id
from desk_member m join person p on p.id = m.person_id
where m.desk_id = :desk and m.person_id = :person
for key share of m
