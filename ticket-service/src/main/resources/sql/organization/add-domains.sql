-- One that another organization lists is a violation; one of its own stays.
insert into email_domain (root_id, domain, organization_id)
select :root, wanted, :organization
from unnest(:domains::text[]) wanted
where not exists (
    select from email_domain e where e.organization_id = :organization and e.domain = wanted)
