select m.version, m.public_version, m.read_at from read_marker m where m.person_id = :me and m.ticket = :number
