-- In one order, like everybody who locks several.
select o.id from organization o where o.account_manager_id = :person order by o.id for no key update
