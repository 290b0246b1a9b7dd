-- Two devices may tell it in any order: the one that has read further counts.
insert into read_marker (root_id, person_id, ticket, version, read_at)
values (:root, :me, :number, :version, clock_timestamp())
on conflict (person_id, ticket) do update
set version = greatest(read_marker.version, excluded.version),
    read_at = case when excluded.version > read_marker.version then excluded.read_at else read_marker.read_at end
returning version, read_at
