update person set placed_from = :placed_from where id = :id
