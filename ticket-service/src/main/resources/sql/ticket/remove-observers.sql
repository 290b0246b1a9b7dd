delete from observer where ticket = :number and person_id = any(:persons)
