-- Beside the entity: a worker takes many across roots, which one function may.
select root_id, organization_id, domain from email_domain_claim(:how_many, make_interval(secs => :seconds))
