select d.id, d.root_id, d.organization_id, d.slug, d.name, d.brand, d.locale, d.zone, d.is_default,
       d.on_agent_reply, d.closed_reply, d.agents_may_archive, d.labels::text, d.created_at, d.updated_at, d.version
from desk d
where d.organization_id = any (:organizations)
