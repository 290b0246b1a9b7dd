-- Who asks whom: the caller, the requester (the caller unless :requester is somebody else's address), their
-- organization, and the desk that answers it. That is one of the nearest level above which has desks: the one
-- called :desk, or its default. An agent who opens a ticket for somebody may also take it at a desk of their own
-- that serves the requester's organization. And when: by one clock, whichever replica asks.
select caller.name, caller.organization_id,
       requester.id, requester.name, requester.email, requester.locale,
       home.id, home.slug, home.name, home.path,
       desk.id, desk.organization_id, desk.slug, desk.name, desk.brand, desk.locale, desk.zone, desk.is_default,
       desk.on_agent_reply, desk.closed_reply, desk.agents_may_archive, cast(desk.labels as text),
       desk.created_at, desk.updated_at, desk.version,
       exists (select from desk_member m where m.desk_id = desk.id and m.person_id = cast(:person as bigint)),
       (select t.number from ticket t
        where cast(:external_id as text) is not null and t.external_by = :external_by and t.external_id = :external_id),
       clock_timestamp()
from (select p.name, p.organization_id from person p where p.id = cast(:person as bigint)
      union all
      select i.client_id, i.organization_id from integrator i where i.client_id = :client) as caller
left join lateral (
    select p.id, p.name, p.email, p.locale, p.organization_id from person p
    where p.id = cast(:person as bigint) and cast(:requester as text) is null
    union all
    select p.id, p.name, p.email, p.locale, p.organization_id from person p where p.email = lower(:requester)
) as requester on true
left join organization home on home.id = coalesce(requester.organization_id, caller.organization_id)
left join lateral (
    select d.*, level.depth, m.person_id is not null as member
    from unnest(home.path) with ordinality as level (id, depth)
    join desk d on d.organization_id = level.id
    left join desk_member m
        on m.desk_id = d.id and m.person_id = cast(:person as bigint) and cast(:requester as text) is not null
    where (level.depth < cardinality(home.path) or level.depth = 1 or m.person_id is not null)
      and (m.person_id is not null
           or not exists (
               select from desk nearer
               join unnest(home.path) with ordinality as above (id, depth) on nearer.organization_id = above.id
               where above.depth > level.depth and above.depth < cardinality(home.path)))
      and case when cast(:desk as text) is null then d.is_default or m.person_id is not null else d.slug = :desk end
    order by member desc, level.depth desc, d.is_default desc
    limit 1
) as desk on true
