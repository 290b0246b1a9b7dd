-- Beside the entity: one statement, so that of two requests that bring the same new address one inserts and the other waits
-- for it and inserts nothing. Whose language or zone nobody says has those of the desk that answers them.
insert into person as p (id, root_id, organization_id, guest_desk_id, email, name, locale, zone, organization_viewer, subject,
                         email_proven_at, placed_from, created_at, updated_at)
select nextval('person_id_seq'), :root, :organization, :guest_desk, :email, :name,
       coalesce(cast(:locale as text), desk.locale, 'fr'), coalesce(cast(:zone as text), desk.zone, 'Europe/Paris'),
       :organization_viewer, :subject, :proven_at, :placed_from, :now, :now
from (values (true)) as one
left join organization home on home.id = :organization
left join lateral (
    select d.locale, d.zone from desk_answering(home.path, null, null) as d
    union all
    select d.locale, d.zone from desk d where d.id = :guest_desk
) as desk on true
on conflict do nothing
returning p.id, p.root_id, p.organization_id, p.guest_desk_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
          p.created_at, p.updated_at, p.version
