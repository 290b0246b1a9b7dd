-- Two devices may tell it in any order: the one that has read further counts.
-- :internal is whether they see notes: for others a version that only notes made is no reading on.
insert into read_marker (root_id, person_id, ticket, version, public_version, read_at)
values (:root, :me, :number, :version, :public_version, clock_timestamp())
on conflict (person_id, ticket) do update
set version = greatest(read_marker.version, excluded.version),
    public_version = greatest(read_marker.public_version, excluded.public_version),
    read_at = case when excluded.public_version > read_marker.public_version
                     or cast(:internal as boolean) and excluded.version > read_marker.version
                   then excluded.read_at else read_marker.read_at end
returning version, public_version, read_at
