-- The directory: who is who. Every table carries its root, every reference carries it too, so that no row can
-- point into another tenant, and row-level security shows one root at a time.

create sequence organization_id_seq;
create sequence person_id_seq;
create sequence desk_id_seq;

create table organization (
    id         bigint      not null primary key,
    root_id    bigint      not null,
    parent_id  bigint,
    -- ids from the root to this organization, both included
    path       bigint[]    not null,
    slug       text        not null,
    name       text        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    version    bigint      not null default 1,
    unique (root_id, id),
    constraint organization_slug_taken unique (root_id, slug),
    foreign key (root_id, parent_id) references organization (root_id, id),
    check ((parent_id is null) = (id = root_id)),
    check (path[1] = root_id and path[cardinality(path)] = id),
    check (parent_id is null or path[cardinality(path) - 1] = parent_id)
);
-- Operators name roots across the installation, so these must differ from each other.
create unique index organization_root_slug_taken on organization (slug) where parent_id is null;
create index organization_path on organization using gin (path);
create index organization_parent on organization (parent_id);

create table email_domain (
    root_id         bigint not null,
    domain          text   not null check (domain = lower(domain)),
    organization_id bigint not null,
    constraint email_domain_taken primary key (root_id, domain),
    foreign key (root_id, organization_id) references organization (root_id, id)
);
create index email_domain_domain on email_domain (domain);
create index email_domain_organization on email_domain (organization_id);

create table person (
    id                  bigint      not null primary key,
    root_id             bigint      not null,
    organization_id     bigint      not null,
    -- compared without regard to case, so kept in lower case: lower() is not leakproof, and behind row-level security
    -- an index on it would go unused
    email               text        not null check (email = lower(email)),
    name                text        not null,
    locale              text        not null,
    zone                text        not null,
    organization_viewer boolean     not null default false,
    -- the OIDC subject once they have signed in
    subject             text,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    version             bigint      not null default 1,
    unique (root_id, id),
    foreign key (root_id, organization_id) references organization (root_id, id)
);
create unique index person_email_taken on person (root_id, email);
create unique index person_subject_taken on person (root_id, subject);
-- These two serve the search for a caller's roots, which crosses roots.
create index person_email on person (email);
create index person_subject on person (subject);
create index person_organization on person (organization_id, id);

create table administrator (
    root_id         bigint not null,
    organization_id bigint not null,
    person_id       bigint not null,
    primary key (organization_id, person_id),
    foreign key (root_id, organization_id) references organization (root_id, id),
    foreign key (root_id, person_id) references person (root_id, id)
);
create index administrator_person on administrator (person_id);

create table integrator (
    root_id         bigint not null,
    -- a client acts for one organization of one root: else any administrator could have it act for theirs as well
    client_id       text   not null primary key,
    organization_id bigint not null,
    foreign key (root_id, organization_id) references organization (root_id, id)
);
create index integrator_organization on integrator (organization_id);

create table desk (
    id                 bigint      not null primary key,
    root_id            bigint      not null,
    organization_id    bigint      not null,
    slug               text        not null,
    name               text        not null,
    -- the tag in mail subjects: [brand #number]
    brand              text        not null,
    locale             text        not null,
    zone               text        not null,
    is_default         boolean     not null,
    on_agent_reply     text        not null check (on_agent_reply in ('unchanged', 'open', 'pending', 'on_hold', 'solved')),
    closed_reply       text        not null check (closed_reply in ('follow_up', 'reopen')),
    agents_may_archive boolean     not null,
    -- {"status": {"open": {"fr": "Ouvert", "en": "Open"}, …}, "priority": {…}}
    labels             jsonb       not null,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    version            bigint      not null default 1,
    unique (root_id, id),
    constraint desk_slug_taken unique (root_id, slug),
    foreign key (root_id, organization_id) references organization (root_id, id)
);
create unique index desk_default_taken on desk (organization_id) where is_default;
create index desk_organization on desk (organization_id);

create table desk_member (
    root_id   bigint not null,
    desk_id   bigint not null,
    person_id bigint not null,
    role      text   not null check (role in ('agent', 'supervisor')),
    primary key (desk_id, person_id),
    foreign key (root_id, desk_id) references desk (root_id, id),
    foreign key (root_id, person_id) references person (root_id, id)
);
create index desk_member_person on desk_member (person_id);

alter table organization enable row level security;
alter table email_domain enable row level security;
alter table person enable row level security;
alter table administrator enable row level security;
alter table integrator enable row level security;
alter table desk enable row level security;
alter table desk_member enable row level security;

create policy one_root on organization using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on email_domain using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on person using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on administrator using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on integrator using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_member using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- A stranger belongs to no root yet, so the search for the organization that lists their domain crosses roots.
-- It runs as the owner and tells ids only.
create function directory_roots_by_domain(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$ select d.root_id from email_domain d where d.domain = lower(wanted) order by d.root_id $$;
revoke all on function directory_roots_by_domain(text) from public;
grant execute on function directory_roots_by_domain(text) to ${app};

-- Operators list the roots they created; nothing below them.
create function directory_root_page(before bigint, how_many integer)
    returns table (id bigint, slug text, name text, created_at timestamptz, updated_at timestamptz, version bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select o.id, o.slug, o.name, o.created_at, o.updated_at, o.version from organization o
    where o.parent_id is null and (before is null or o.id < before) order by o.id desc limit how_many
$$;
revoke all on function directory_root_page(bigint, integer) from public;
grant execute on function directory_root_page(bigint, integer) to ${app};
