update organization o
set account_manager_id = null, updated_at = :now, version = o.version + 1
where o.account_manager_id = :person and not o.path && :counters::bigint[]
