-- In one order everywhere, so that two changes never wait for each other.
select d.id from desk d where d.organization_id = :organization order by d.id for no key update
