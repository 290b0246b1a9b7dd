select e.organization_id, e.domain, e.token, e.confirmed_at, e.proven_at, e.missing_since, e.checked_at, e.version
from email_domain e
where e.organization_id = :organization and (:domain::text is null or e.domain = :domain)
order by e.domain
