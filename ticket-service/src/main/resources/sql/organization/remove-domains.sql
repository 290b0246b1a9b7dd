delete from email_domain where organization_id = :organization and domain <> all (:domains::text[])
