select organization_id from email_domain where domain = :domain
