insert into desk_member (root_id, desk_id, person_id, role)
values (:root, :desk, :person, :role)
on conflict (desk_id, person_id) do update set role = excluded.role where desk_member.role <> excluded.role
