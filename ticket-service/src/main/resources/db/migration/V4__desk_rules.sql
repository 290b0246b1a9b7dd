-- A desk's rules grow: one document instead of a column each. What it does not name is as by default (DeskRules).
alter table desk add column rules jsonb not null default '{}';
update desk set rules = jsonb_build_object('onAgentReply', on_agent_reply, 'closedReply', closed_reply,
                                           'agentsMayArchive', agents_may_archive);
alter table desk drop column on_agent_reply, drop column closed_reply, drop column agents_may_archive;

-- The rights of a caller read this one of them.
alter table desk add column organization_sees text not null
    generated always as (coalesce(rules ->> 'organizationSees', 'viewers')) stored;

-- Whose turn it is at desks that give their tickets to their members: one row per desk, locked by whoever gives one.
create table desk_turn (
    desk_id   bigint not null primary key,
    root_id   bigint not null,
    -- who got the last one; not a reference, since they may have left
    person_id bigint,
    foreign key (root_id, desk_id) references desk (root_id, id)
);
alter table desk_turn enable row level security;
create policy one_root on desk_turn using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- The desk that answers a request of a member of the organization at the end of `path`: one of the nearest level above
-- which has desks: the one called `wanted`, or its default. An agent who opens a ticket for somebody may also take it
-- at a desk of their own that serves the requester's organization. Inlined where it is used, so row-level security is
-- the caller's.
create function desk_answering(path bigint[], wanted text, agent bigint) returns setof desk language sql stable
as $$
    select d.*
    from unnest(path) with ordinality as level (id, depth)
    join desk d on d.organization_id = level.id
    left join desk_member m on m.desk_id = d.id and m.person_id = agent
    where (level.depth < cardinality(path) or level.depth = 1 or m.person_id is not null)
      and (m.person_id is not null
           or not exists (
               select from desk nearer
               join unnest(path) with ordinality as above (id, depth) on nearer.organization_id = above.id
               where above.depth > level.depth and above.depth < cardinality(path)))
      and case when wanted is null then d.is_default or m.person_id is not null else d.slug = wanted end
    order by m.person_id is not null desc, level.depth desc, d.is_default desc
    limit 1
$$;
