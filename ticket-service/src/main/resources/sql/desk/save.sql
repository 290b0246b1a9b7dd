update desk
set slug = :slug, name = :name, brand = :brand, locale = :locale, zone = :zone, is_default = :is_default,
    on_agent_reply = :on_agent_reply, closed_reply = :closed_reply, agents_may_archive = :agents_may_archive,
    labels = :labels::text::jsonb, updated_at = :now, version = :version
where id = :id
