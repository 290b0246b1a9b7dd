insert into integrator (root_id, client_id, organization_id)
values (:root, :client, :organization)
on conflict do nothing
