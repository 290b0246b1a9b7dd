-- Groups of a desk's members: who new tickets of some kind go to.

create sequence desk_group_id_seq;

create table desk_group (
    id          bigint      not null primary key,
    root_id     bigint      not null,
    desk_id     bigint      not null,
    slug        text        not null,
    name        text        not null,
    -- who of it got the last ticket; not a reference, since they may have left
    last_turn   bigint,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null,
    unique (root_id, id),
    unique (desk_id, id),
    constraint group_slug_taken unique (desk_id, slug),
    foreign key (root_id, desk_id) references desk (root_id, id)
);

-- Whoever leaves the desk leaves its groups.
create table desk_group_member (
    root_id   bigint not null,
    desk_id   bigint not null,
    group_id  bigint not null,
    person_id bigint not null,
    primary key (group_id, person_id),
    foreign key (desk_id, group_id) references desk_group (desk_id, id) on delete cascade,
    foreign key (desk_id, person_id) references desk_member (desk_id, person_id) on delete cascade
);
create index desk_group_member_person on desk_group_member (desk_id, person_id);

alter table desk_group enable row level security;
alter table desk_group_member enable row level security;

create policy one_root on desk_group using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_group_member using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- Where the tickets of a form go. By slug, which a group keeps: the creation of a ticket finds it without another join.
alter table form
    add column group_slug text,
    add constraint form_group foreign key (desk_id, group_slug) references desk_group (desk_id, slug);
create index form_group on form (desk_id, group_slug) where group_slug is not null;

-- A group goes only once its tickets are closed; those forget it.
alter table ticket
    add column group_id bigint,
    add constraint ticket_group foreign key (root_id, group_id) references desk_group (root_id, id)
        on delete set null (group_id);
create index ticket_group on ticket (group_id, status, number) where group_id is not null;
