select p.id, p.root_id, p.organization_id, p.guest_desk_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
       p.created_at, p.updated_at, p.version, o.id, o.slug, o.name, o.path
from person p left join organization o on o.id = p.organization_id
where p.id = :id
