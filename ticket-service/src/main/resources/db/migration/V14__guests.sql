-- Guests: persons of no organization. Their tickets have none, so nothing that goes by organization finds them.

alter table person alter column organization_id drop not null;
alter table person
    -- of a guest: the desk whose agent, program or mailbox made them known, which answers their own requests
    add column guest_desk_id bigint,
    add constraint person_guest_desk foreign key (root_id, guest_desk_id) references desk (root_id, id),
    add constraint person_guest_or_member check (organization_id is null or guest_desk_id is null),
    add constraint person_guest_views_nothing check (organization_id is not null or not organization_viewer);
create index person_guest on person (root_id, id) where organization_id is null;
create index person_guest_desk on person (guest_desk_id) where guest_desk_id is not null;

alter table ticket alter column organization_id drop not null;
-- The program that opened it, which is the only one to see a guest's ticket.
alter table ticket add column client_id text;
create index ticket_client on ticket (client_id, status, number) where organization_id is null and client_id is not null;

-- The desk that answers a request of a member of the organization at the end of `path`: one of the nearest level above
-- which has desks: the one called `wanted`, or its default. An agent who opens a ticket for somebody asks no other
-- level than they would; of several desks there, their own comes before the default. Inlined where it is used, so
-- row-level security is the caller's.
create or replace function desk_answering(path bigint[], wanted text, agent bigint) returns setof desk
    language sql stable
as $$
    select d.*
    from unnest(path) with ordinality as level (id, depth)
    join desk d on d.organization_id = level.id
    left join desk_member m on m.desk_id = d.id and m.person_id = agent
    where (level.depth < cardinality(path) or level.depth = 1)
      and not exists (
          select from desk nearer
          join unnest(path) with ordinality as above (id, depth) on nearer.organization_id = above.id
          where above.depth > level.depth and above.depth < cardinality(path))
      and case when wanted is null then d.is_default or m.person_id is not null else d.slug = wanted end
    order by m.person_id is not null desc, d.is_default desc, d.id
    limit 1
$$;

-- The desk that answers a guest: the one that made them known. An agent who opens a ticket for them takes it at any of
-- their own desks: nobody knows which one a guest phones.
create function desk_of_guest(known_by bigint, wanted text, agent bigint) returns setof desk language sql stable
as $$
    select d.*
    from (select known_by as id where agent is null
          union all
          select m.desk_id from desk_member m where m.person_id = agent) as asked
    join desk d on d.id = asked.id
    where wanted is null or d.slug = wanted
    order by d.id is not distinct from known_by desc, d.is_default desc, d.id
    limit 1
$$;

-- The desk that answers somebody's request: of the level above their organization; for those of no organization, the
-- level that the program asks which opens a ticket for them, or the desk that answers guests.
create function desk_asked(path bigint[], program bigint, known_by bigint, wanted text, agent bigint) returns setof desk
    language sql stable
as $$
    select d.* from desk_answering(path, wanted, agent) as d
    union all
    select d.* from organization o cross join lateral desk_answering(o.path, wanted, null) as d
    where desk_asked.path is null and o.id = program
    union all
    select d.* from desk_of_guest(known_by, wanted, agent) as d where path is null and program is null
$$;

-- Who asks: the person who opens the ticket, or whoever has the address they name.
--   home  id of the organization: theirs, or when nobody knows the address, the one called `named` (an id or a slug)
--   known_by  the desk that made a guest known
--   agent  the caller, when they open it for somebody else; sits: whether they are at any desk
create function ticket_requester(caller bigint, address text, named text)
    returns table (id bigint, name text, email text, locale text, home bigint, known_by bigint, agent bigint, sits boolean)
    language sql stable
as $$
    select p.id, p.name, p.email, p.locale, p.organization_id, p.guest_desk_id, null::bigint, false
    from person p where p.id = caller and address is null
    union all
    select p.id, p.name, p.email, p.locale,
           case when p.id is not null then p.organization_id
                else (select o.id from organization o
                      where o.slug = named or o.id = case when named ~ '^[0-9]{1,18}$' then named::bigint end) end,
           p.guest_desk_id, nullif(caller, p.id), exists (select from desk_member m where m.person_id = caller)
    from (select address as email where address is not null) as wanted
    left join person p on p.email = wanted.email
$$;

-- What the organization of a desk offers whoever is of the organization at the end of `path`, or of none.
create function category_offered(path bigint[], opener bigint, wanted text)
    returns table (catalogued boolean, offered boolean) language sql stable
as $$
    select c.catalogued, c.offered from category_effective(path[1:array_position(path, opener)], wanted) as c
    where path is not null or opener is null
    union all
    select c.catalogued, c.offered from organization o cross join lateral category_effective(o.path, wanted) as c
    where category_offered.path is null and o.id = opener
$$;

-- As before, and guests, for whom `guests` is said.
drop function person_search(bigint, bigint, bigint[], bigint, text, text, bigint, integer);
create function person_search(me bigint, viewed bigint, branches bigint[], guests boolean, organization bigint,
                              address text, wanted text, before bigint, how_many integer) returns setof bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    root constant bigint := nullif(current_setting('guichet.root', true), '')::bigint;
    words constant tsquery := directory_query(wanted);
    few constant bigint[] := case when wanted is null or branches = '{}' then null else person_few(root, words) end;
    -- Not `=`: whatever share of all persons the root has, only the index that begins with it has this order.
    narrowed constant text := ' and p.root_id between $1 and $1'
        || case when few is null then '' else ' and p.id = any ($10)' end
        || case when organization is null then '' else ' and p.organization_id = $5' end
        || case when address is null then '' else ' and p.email = $6' end
        || case when wanted is null then '' else ' and p.document @@ $7' end
        || case when before is null then '' else ' and p.id < $8' end
        || ' order by p.root_id desc, p.id desc limit $9';
begin
    return query execute 'select f.id from ((select p.id from person p where p.id = $2' || narrowed || ')'
        || case when viewed is null then '' else
            ' union (select p.id from person p where p.organization_id = $3' || narrowed || ')' end
        || case when branches = '{}' then '' else
            ' union (select p.id from organization o join person p on p.organization_id = o.id'
            || ' where o.path && $4 and o.root_id = $1' || narrowed || ')' end
        || case when not guests then '' else
            ' union (select p.id from person p where p.organization_id is null' || narrowed || ')' end
        || ') f order by f.id desc limit $9'
        using root, me, viewed, branches, organization, address, words, before, how_many, few;
end
$$;
revoke all on function person_search(bigint, bigint, bigint[], boolean, bigint, text, text, bigint, integer) from public;
grant execute on function person_search(bigint, bigint, bigint[], boolean, bigint, text, text, bigint, integer) to ${app};
