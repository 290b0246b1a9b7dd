select root_id from directory_roots_by_domain(:domain)
