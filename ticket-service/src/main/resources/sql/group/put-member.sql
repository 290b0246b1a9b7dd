insert into desk_group_member (root_id, desk_id, group_id, person_id) values (:root, :desk, :group, :person)
on conflict (group_id, person_id) do nothing
