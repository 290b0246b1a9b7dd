-- Not an entity: it looks at tickets for a right, and stops at the first.
select exists (select from ticket t where t.requester_id = :guest and t.desk_id = any(:desks))
    or exists (select from observer b join ticket t on t.number = b.ticket
               where b.person_id = :guest and t.desk_id = any(:desks))
