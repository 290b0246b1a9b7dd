-- The directory as other services know it: a projection of guichet.directory. Events of different organizations,
-- persons and desks arrive in any order, so nothing here references anything, and nothing but ids is unique.

create table organization (
    id        bigint   not null primary key,
    root_id   bigint   not null,
    parent_id bigint,
    path      bigint[] not null,
    slug      text     not null,
    name      text     not null,
    version   bigint   not null
);
create index organization_path on organization using gin (path);

create table person (
    id                  bigint  not null primary key,
    root_id             bigint  not null,
    organization_id     bigint  not null,
    email               text    not null,
    name                text    not null,
    locale              text    not null,
    zone                text    not null,
    organization_viewer boolean not null,
    subject             text,
    version             bigint  not null
);
create index person_subject on person (subject);
create index person_email on person (email);

create table administrator (
    root_id         bigint not null,
    organization_id bigint not null,
    person_id       bigint not null,
    primary key (organization_id, person_id)
);
create index administrator_person on administrator (person_id);

create table integrator (
    root_id         bigint not null,
    client_id       text   not null,
    organization_id bigint not null,
    -- a client that moved may be seen at both places until the event of the place it left arrives
    primary key (organization_id, client_id)
);
create index integrator_client on integrator (client_id);

create table desk (
    id              bigint  not null primary key,
    root_id         bigint  not null,
    organization_id bigint  not null,
    slug            text    not null,
    name            text    not null,
    brand           text    not null,
    locale          text    not null,
    zone            text    not null,
    is_default      boolean not null,
    version         bigint  not null
);
create index desk_slug on desk (root_id, slug);
create index desk_organization on desk (organization_id);

create table desk_member (
    root_id   bigint not null,
    desk_id   bigint not null,
    person_id bigint not null,
    role      text   not null,
    primary key (desk_id, person_id)
);
create index desk_member_person on desk_member (person_id);

alter table organization enable row level security;
alter table person enable row level security;
alter table administrator enable row level security;
alter table integrator enable row level security;
alter table desk enable row level security;
alter table desk_member enable row level security;

create policy one_root on organization using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on person using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on administrator using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on integrator using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_member using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
