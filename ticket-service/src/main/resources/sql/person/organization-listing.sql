-- Not an entity: domains are another feature, which knows persons; a function says who has one.
select organization_id from email_domain_organization(:domain)
