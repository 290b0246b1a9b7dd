-- What a caller knows: OrganizationRules in SQL, after the search has found which may be meant.
select o.id, o.root_id, o.parent_id, o.path, o.slug, o.name,
       array(select e.domain from email_domain e where e.organization_id = o.id order by e.domain),
       m.id, m.name, m.email, o.sign_up, o.created_at, o.updated_at, o.version
from organization o left join person m on m.id = o.account_manager_id
where o.id = any (array(
        select organization_search(:own, :branches, :configured, :parent, :q, :before, :how_many)))
  and (o.id = any (:own::bigint[]) or o.path && :branches::bigint[])
order by o.id desc
