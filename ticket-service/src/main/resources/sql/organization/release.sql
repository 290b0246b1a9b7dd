-- Of organizations that have their new version already.
update organization o set account_manager_id = null where o.id = any (:ids)
