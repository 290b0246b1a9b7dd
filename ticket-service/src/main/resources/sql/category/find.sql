select c.id, c.root_id, c.organization_id, c.slug, c.label_fr, c.label_en, c.archived, c.created_at, c.updated_at,
       c.version
from category c
where c.id = :id
