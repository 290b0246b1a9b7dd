-- Locks the row, there before or not.
insert into desk_turn (desk_id, root_id) values (:desk, :root)
on conflict (desk_id) do update set person_id = desk_turn.person_id
