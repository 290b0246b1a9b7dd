-- Every group of the desk that the person is in, one version later.
with gone as (
    delete from desk_group_member where desk_id = :desk and person_id = :person returning group_id
)
update desk_group set updated_at = :now, version = version + 1 where id in (select group_id from gone)
