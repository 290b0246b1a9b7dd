-- Plain SQL: where an organization stands is another feature's, and a branch may be thousands of them.
select count(*)
from email_domain d
join organization o on o.id = d.organization_id
where d.root_id = :root and o.path[2] is not distinct from cast(:branch as bigint)
  and d.confirmed_at is null and d.proven_at is null
