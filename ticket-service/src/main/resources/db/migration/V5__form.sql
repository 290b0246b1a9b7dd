-- Forms: what a desk asks of those who open a ticket there, and every version of its questions.

create sequence form_id_seq;

create table form (
    id              bigint      not null primary key,
    root_id         bigint      not null,
    desk_id         bigint      not null,
    slug            text        not null,
    -- what its tickets are, such as incident
    kind            text,
    priority        text        check (priority in ('low', 'normal', 'high', 'urgent')),
    audience        text        not null check (audience in ('requester', 'agent')),
    -- {"fr": "Incident", "en": "Incident"}
    title           jsonb,
    help            jsonb,
    current_version integer     not null check (current_version > 0),
    archived_at     timestamptz,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    version         bigint      not null default 1,
    unique (root_id, id),
    constraint form_slug_taken unique (desk_id, slug),
    foreign key (root_id, desk_id) references desk (root_id, id)
);
create index form_desk on form (desk_id, id);
create index form_kind on form (root_id, kind, id);
create index form_page on form (root_id, id);

create table form_version (
    root_id    bigint      not null,
    form_id    bigint      not null,
    version    integer     not null check (version > 0),
    -- text: jsonb would forget the order in which the author asks
    schema     text        not null,
    created_at timestamptz not null default now(),
    -- null for a program; no reference, since whoever wrote it may be erased
    created_by bigint,
    author     text        not null,
    primary key (form_id, version),
    foreign key (root_id, form_id) references form (root_id, id)
);

alter table form enable row level security;
alter table form_version enable row level security;

create policy one_root on form using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on form_version using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
