insert into administrator (root_id, organization_id, person_id)
values (:root, :organization, :person)
on conflict do nothing
