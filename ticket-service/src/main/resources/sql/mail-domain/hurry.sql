update email_domain
set next_check_at = now(), hurried = true
where organization_id = :organization and domain = :domain
  and (checked_at is null or checked_at <= now() - make_interval(secs => :seconds))
