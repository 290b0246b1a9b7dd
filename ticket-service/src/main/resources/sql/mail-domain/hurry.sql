-- One asked for too soon after an answer is put off, not dropped; nor is one that came while an answer was written down.
update email_domain
set next_check_at = least(next_check_at, greatest(now(), checked_at + make_interval(secs => :seconds))), hurried = true
where organization_id = :organization and domain = :domain
