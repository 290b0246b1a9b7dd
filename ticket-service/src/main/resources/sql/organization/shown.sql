-- What those who do not configure organizations see of their versions.
select o.id, o.public_version, o.public_updated_at from organization o where o.id = any (:ids)
