-- Who asks whom: the caller, the requester (the caller unless :requester is somebody else's address), their
-- organization, the desk that answers it (desk_answering), and what of :category, :form and :group it has. And what number
-- it gets and when: by one sequence and one clock, whichever replica asks.
select caller.name, caller.organization_id,
       requester.id, requester.name, requester.email, requester.locale,
       home.id, home.slug, home.name, home.path,
       desk.id, desk.organization_id, desk.slug, desk.name, desk.brand, desk.locale, desk.zone, desk.is_default,
       cast(desk.rules as text), cast(desk.labels as text), desk.created_at, desk.updated_at, desk.version,
       exists (select from desk_member m where m.desk_id = desk.id and m.person_id = cast(:person as bigint)),
       exists (select from desk_member m where m.desk_id = desk.id),
       offer.catalogued, offer.offered,
       form.id, cast(form.current_version as bigint), form.kind, form.priority, form.audience = 'agent', form.archived_at is not null,
       (select array[cast(g.id as text), g.slug, g.name] from desk_group g
        where g.desk_id = desk.id and g.slug = coalesce(cast(:group as text), form.group_slug, desk.rules ->> 'group')),
       (select t.number from ticket t
        where cast(:external_id as text) is not null and t.external_by = :external_by and t.external_id = :external_id),
       nextval('ticket_number_seq'), clock_timestamp()
from (select p.name, p.organization_id from person p where p.id = cast(:person as bigint)
      union all
      select i.client_id, i.organization_id from integrator i where i.client_id = :client) as caller
left join lateral (
    select p.id, p.name, p.email, p.locale, p.organization_id from person p
    where p.id = cast(:person as bigint) and cast(:requester as text) is null
    union all
    select p.id, p.name, p.email, p.locale, p.organization_id from person p where p.email = :requester
) as requester on true
left join organization home on home.id = coalesce(requester.organization_id, caller.organization_id)
left join lateral desk_answering(
    home.path, cast(:desk as text), case when cast(:requester as text) is not null then cast(:person as bigint) end
) as desk on true
left join lateral category_effective(
    home.path[1:array_position(home.path, desk.organization_id)], cast(:category as text)) as offer on true
left join form on form.desk_id = desk.id and form.slug = cast(:form as text)
