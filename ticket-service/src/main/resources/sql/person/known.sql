-- What a caller knows: PersonRules in SQL.
select p.id, p.root_id, p.organization_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
       p.created_at, p.updated_at, p.version, o.id, o.slug, o.name, o.path
from person p join organization o on o.id = p.organization_id
where (p.id = :me::bigint or o.path && :branches::bigint[] or (:viewer::boolean and p.organization_id = :own))
  and (:organization::bigint is null or p.organization_id = :organization)
  and (:email::text is null or p.email = lower(:email))
  and (:before::bigint is null or p.id < :before)
order by p.id desc
limit :how_many
