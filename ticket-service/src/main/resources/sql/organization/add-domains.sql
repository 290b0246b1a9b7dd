-- One that is listed already stays as it is.
insert into email_domain (root_id, domain, organization_id)
select :root, wanted, :organization
from unnest(:domains::text[]) wanted
on conflict do nothing
