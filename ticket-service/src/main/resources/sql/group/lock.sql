-- Plain SQL: Hibernate locks `for no key update`, which lets tickets come into the group meanwhile.
select id from desk_group where desk_id = :desk and slug = :slug for update
