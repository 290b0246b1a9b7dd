-- A ticket as another one names that continues it, or that it continues: with what decides who may know of it. Nothing for
-- nothing, so that a ticket without such a one costs no look at another.
create function ticket_link(wanted bigint) returns json
    language sql stable strict parallel safe
as $$
    select json_build_object('number', t.number, 'desk', t.desk_id,
                             'observers', array(select o.person_id from observer o where o.ticket = t.number))
    from ticket t
    where t.number = wanted
$$;
