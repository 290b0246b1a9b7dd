select d.id, d.root_id, d.organization_id, d.slug, d.name, d.brand, d.locale, d.zone, d.is_default,
       d.rules::text, d.labels::text, d.created_at, d.updated_at, d.version
from desk d
where d.id = any (:ids) or d.slug = :slug::text
