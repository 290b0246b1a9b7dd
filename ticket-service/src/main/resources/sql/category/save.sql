update category
set slug = :slug, label_fr = :label_fr, label_en = :label_en, archived = :archived, updated_at = :now,
    version = :version
where id = :id
