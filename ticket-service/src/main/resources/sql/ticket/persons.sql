select p.id, p.name, p.email, p.locale, p.organization_id,
       exists (select from desk_member m where m.desk_id = :desk and m.person_id = p.id)
from person p where p.id = :person
