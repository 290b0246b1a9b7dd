select root_id from directory_roots_confirming(:domain)
