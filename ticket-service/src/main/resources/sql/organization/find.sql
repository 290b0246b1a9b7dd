select o.id, o.root_id, o.parent_id, o.path, o.slug, o.name,
       array(select e.domain from email_domain e where e.organization_id = o.id order by e.domain),
       m.id, m.name, m.email, o.sign_up, o.created_at, o.updated_at, o.version
from organization o left join person m on m.id = o.account_manager_id
where o.id = any (:ids) or o.slug = :slug::text
