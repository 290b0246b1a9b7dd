-- Plain SQL: whoever has the address already keeps it, and a token from before the present one was proven brings none back.
update person as p
set email = :email, email_proven_at = :proven_at, updated_at = clock_timestamp(), version = p.version + 1
where p.id = :id and p.subject = :subject and p.email <> :email
  and coalesce(p.email_proven_at, 'epoch') < :proven_at
  and not exists (select from person other where other.email = :email)
returning p.id, p.root_id, p.organization_id, p.guest_desk_id, p.email, p.name, p.locale, p.zone, p.organization_viewer, p.subject,
          p.created_at, p.updated_at, p.version
