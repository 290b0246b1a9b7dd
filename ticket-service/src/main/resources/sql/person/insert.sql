-- One statement, so that of two requests that bring the same new address one inserts and the other waits for it and
-- inserts nothing.
insert into person as p (id, root_id, organization_id, guest_desk_id, email, name, locale, zone, organization_viewer, subject,
                         created_at, updated_at)
values (nextval('person_id_seq'), :root, :organization, :guest_desk, :email, :name, :locale, :zone, :organization_viewer, :subject,
        :now, :now)
on conflict do nothing
returning p.id, p.root_id, p.organization_id, p.guest_desk_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
          p.created_at, p.updated_at, p.version
