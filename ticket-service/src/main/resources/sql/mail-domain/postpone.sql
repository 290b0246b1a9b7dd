update email_domain
set next_check_at = case when hurried then next_check_at else :next_check_at end, leased_until = null
where organization_id = :organization and domain = :domain
