-- What a caller knows: OrganizationRules in SQL.
select o.id, o.root_id, o.parent_id, o.path, o.slug, o.name,
       array(select e.domain from email_domain e where e.organization_id = o.id order by e.domain),
       o.created_at, o.updated_at, o.version
from organization o
where (o.id = any (:own) or o.path && :branches::bigint[])
  and (:parent::bigint is null or o.parent_id = :parent)
  and (:before::bigint is null or o.id < :before)
order by o.id desc
limit :how_many
