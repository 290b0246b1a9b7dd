-- What those who are not at desks and do not configure them see of their versions.
select d.id, d.public_version, d.public_updated_at from desk d where d.id = any (:ids)
