update email_domain
set confirmed_at = :confirmed_at, proven_at = :proven_at, missing_since = :missing_since, checked_at = :checked_at,
    next_check_at = case when hurried then next_check_at else coalesce(:next_check_at::timestamptz, next_check_at) end,
    leased_until = case when :next_check_at::timestamptz is null then leased_until end, version = :version
where organization_id = :organization and domain = :domain
