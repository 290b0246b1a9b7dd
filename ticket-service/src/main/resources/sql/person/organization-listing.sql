select organization_id from email_domain_organization(:domain)
