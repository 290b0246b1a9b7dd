-- The desk of an agent that those are guests of whom they make known: of several the default one, else the oldest.
select d.id from desk_of_guest(null, null, :agent) d
