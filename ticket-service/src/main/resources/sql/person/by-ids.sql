-- Not an entity: it travels in one flight with the messages of a timeline and the end of their transaction.
select p.id, p.root_id, p.organization_id, p.guest_desk_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
       p.created_at, p.updated_at, p.version
from person p
where p.id = any (:ids)
