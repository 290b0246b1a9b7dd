delete from integrator where organization_id = :organization and client_id = :client
