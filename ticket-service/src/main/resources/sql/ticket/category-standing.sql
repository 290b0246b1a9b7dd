select offer.catalogued, offer.offered
from organization o cross join lateral category_effective(o.path, :category) as offer
where o.id = :organization
