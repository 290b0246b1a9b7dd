-- Only when observers are named.
select p.id, p.name, p.email, p.locale, p.organization_id from person p where p.email = any(cast(:emails as text[]))
