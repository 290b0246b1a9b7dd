-- Once they are no member any more, by the clock that stamps what happens to tickets.
insert into desk_departure (root_id, desk_id, person_id, left_at, cause)
values (:root, :desk, :person, clock_timestamp(), :cause)
on conflict (desk_id, person_id) do update set left_at = excluded.left_at, cause = excluded.cause
