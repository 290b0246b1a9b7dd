-- It stays as long as the transaction that puts a ticket into it.
select id, slug, name from desk_group where desk_id = :desk and slug = :slug for key share
