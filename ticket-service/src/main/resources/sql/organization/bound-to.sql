select organization_id from integrator where client_id = :client
