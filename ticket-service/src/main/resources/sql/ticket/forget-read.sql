delete from read_marker where person_id = :me and ticket = :number
