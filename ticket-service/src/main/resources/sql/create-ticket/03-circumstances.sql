-- Who asks whom: the caller, the requester (the caller unless :requester is somebody else's address), their
-- organization (:named when nobody knows them), the desk that answers it (desk_asked), and what of :category, :form
-- and :group it has. And what number it gets, unless something must be done first, and when: by one sequence and one
-- clock, whichever replica asks. And first of all whether the call with this :key was answered before, which is
-- ordinary, and no reason to run into its row.
select cast(:key as bytea) is not null and exists (select from idempotency_key k where k.scope = cast(:key as bytea)),
       caller.name, caller.program,
       requester.id, requester.name, requester.email, requester.locale,
       home.id, home.slug, home.name, home.path,
       desk.id, desk.organization_id, desk.slug, desk.name, desk.brand, desk.locale, desk.zone, desk.is_default,
       cast(desk.rules as text), cast(desk.labels as text), desk.created_at, desk.updated_at, desk.version,
       exists (select from desk_member m where m.desk_id = desk.id and m.person_id = cast(:person as bigint)),
       exists (select from desk_member m where m.desk_id = desk.id),
       coalesce(requester.sits, false),
       offer.catalogued, offer.offered,
       form.id, cast(form.current_version as bigint), form.kind, form.priority, form.audience = 'agent', form.archived_at is not null,
       (select array[cast(g.id as text), g.slug, g.name] from desk_group g
        where g.desk_id = desk.id and g.slug = coalesce(cast(:group as text), form.group_slug, desk.rules ->> 'group')),
       (select t.number from ticket t
        where cast(:external_id as text) is not null and t.external_by = :external_by and t.external_id = :external_id),
       case when requester.id is not null and coalesce(desk.rules ->> 'assignment', 'nobody') = 'nobody'
            then nextval('ticket_number_seq') end, clock_timestamp()
from (select p.name, cast(null as bigint) as program from person p where p.id = cast(:person as bigint)
      union all
      select i.client_id, i.organization_id from integrator i where i.client_id = :client) as caller
left join lateral ticket_requester(
    cast(:person as bigint), cast(:requester as text), cast(:named as text)) as requester on true
left join organization home on home.id = requester.home
left join lateral desk_asked(
    home.path, caller.program, requester.known_by, cast(:desk as text), requester.agent) as desk on true
left join lateral category_offered(home.path, desk.organization_id, cast(:category as text)) as offer on true
left join form on form.desk_id = desk.id and form.slug = cast(:form as text)
