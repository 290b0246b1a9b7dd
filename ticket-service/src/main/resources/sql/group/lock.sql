-- So strong that no ticket comes into the group meanwhile.
select id from desk_group where desk_id = :desk and slug = :slug for update
