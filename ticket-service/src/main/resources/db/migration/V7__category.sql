-- What requests are about: a category belongs to an organization and holds for everything below it.

create sequence category_id_seq;

create table category (
    id              bigint      not null primary key,
    root_id         bigint      not null,
    organization_id bigint      not null,
    slug            text        not null,
    label_fr        text        not null,
    label_en        text        not null,
    -- takes no new tickets; those that have it keep it
    archived        boolean     not null default false,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    unique (root_id, id),
    -- also the way to what a path offers: see category_effective
    constraint category_slug_taken unique (organization_id, slug),
    foreign key (root_id, organization_id) references organization (root_id, id)
);
create index category_organization on category (organization_id, id);
create index category_archived on category (organization_id, id) where archived;

alter table category enable row level security;
create policy one_root on category using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- What the organization at the end of a path (ids from the root to it, both included) offers, in one row:
--   catalogued  whether it has categories at all, own or inherited; archived ones count, else the last one archived
--               would let in what it was archived for
--   offered     whether `wanted` is one of them and not archived; of several on the path the nearest is asked
-- For the creation of a ticket: a path that is catalogued takes no other category than what it offers.
-- Plain SQL of the caller's own rights, so that row-level security holds and the planner sees through it; two probes of
-- category_slug_taken, whatever the depth.
create function category_effective(path bigint[], wanted text) returns table (catalogued boolean, offered boolean)
    language sql stable
as $$
    select exists (select from category c where c.organization_id = any (path)),
           coalesce((select not c.archived from category c
                     where c.organization_id = any (path) and c.slug = wanted
                     order by array_position(path, c.organization_id) desc limit 1), false)
$$;
