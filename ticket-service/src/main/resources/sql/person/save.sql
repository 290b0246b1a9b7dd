update person
set organization_id = :organization, guest_desk_id = :guest_desk, name = :name, locale = :locale, zone = :zone,
    organization_viewer = :organization_viewer, subject = :subject, updated_at = :now, version = :version
where id = :id
