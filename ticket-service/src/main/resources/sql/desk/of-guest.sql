-- Plain SQL: persons are another feature, which knows desks by their ids alone.
select guest_desk_id from person where id = :person and guest_desk_id is not null
