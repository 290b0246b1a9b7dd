select root_id, desk_id, person_id from desk_departures(:how_many)
