update person set email_proven_at = :proven_at where id = :id
