select p.placed_from from person p where p.id = :id and p.placed_from is not null
