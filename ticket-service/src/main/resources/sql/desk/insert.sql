insert into desk (id, root_id, organization_id, slug, name, brand, locale, zone, is_default, on_agent_reply,
                  closed_reply, agents_may_archive, labels, created_at, updated_at, version)
values (nextval('desk_id_seq'), :root, :organization, :slug, :name, :brand, :locale, :zone, :is_default,
        :on_agent_reply, :closed_reply, :agents_may_archive, :labels::text::jsonb, :now, :now, 1)
returning id
