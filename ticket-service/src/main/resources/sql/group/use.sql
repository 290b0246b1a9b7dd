-- Plain SQL: tickets and forms are other features, and tickets are no entities.
select exists (select from form f where f.desk_id = :desk and f.group_slug = :slug),
       exists (select from ticket t where t.group_id = :id and t.status in ('open', 'pending', 'on_hold', 'solved'))
