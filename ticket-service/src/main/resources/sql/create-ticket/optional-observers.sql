-- Only when somebody follows the ticket from the start.
insert into observer (root_id, ticket, person_id, since)
select :root, :number, person, :now from unnest(cast(:persons as bigint[])) as person
