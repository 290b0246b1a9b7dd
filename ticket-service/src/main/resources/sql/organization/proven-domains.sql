select e.organization_id, e.domain
from email_domain e
where e.organization_id = any (:organizations) and e.proven_at is not null
order by e.domain
