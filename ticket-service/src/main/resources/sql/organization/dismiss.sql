delete from administrator where organization_id = :organization and person_id = :person
