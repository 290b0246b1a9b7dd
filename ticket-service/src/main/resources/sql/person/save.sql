update person
set organization_id = :organization, name = :name, locale = :locale, zone = :zone,
    organization_viewer = :organization_viewer, subject = :subject, updated_at = :now, version = :version
where id = :id
