select guest_desk_id from person where id = :person and guest_desk_id is not null
