insert into desk_group (id, root_id, desk_id, slug, name, created_at, updated_at, version)
values (nextval('desk_group_id_seq'), :root, :desk, :slug, :name, :now, :now, 1)
returning id
