select i.organization_id, i.client_id
from integrator i
where i.organization_id = any (:organizations)
order by i.client_id
