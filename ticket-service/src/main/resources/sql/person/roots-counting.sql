-- Not an entity: it looks across roots, for somebody who is in none.
select root_id, true from directory_roots_by_domain(:domain)
union all
select root_id, false from directory_roots_confirming(:domain)
