-- Tickets, their threads and their timelines. Every table carries its root and shows one root at a time.

-- Numbers are taken in blocks, so that a creation knows its ids before it speaks to the database. Gaps are allowed.
create sequence ticket_number_seq increment by 50;
create sequence message_id_seq increment by 50;

-- Words as they are written, without accents and case: subjects come in several languages.
create extension if not exists unaccent;
create text search configuration guichet (copy = simple);
alter text search configuration guichet alter mapping for hword, hword_part, word with unaccent, simple;

create table ticket (
    number          bigint      not null,
    root_id         bigint      not null,
    -- the requester's organization when they asked
    organization_id bigint      not null,
    desk_id         bigint      not null,
    requester_id    bigint      not null,
    assignee_id     bigint,
    status          text        not null check (status in ('open', 'pending', 'on_hold', 'solved', 'closed')),
    episode         bigint      not null,
    status_since    timestamptz not null,
    -- how it came to be closed, for undoing
    closed_how      text,
    closed_from     text,
    closed_at       timestamptz,
    closed_by_kind  text check (closed_by_kind in ('person', 'integrator', 'system')),
    closed_by_person bigint,
    closed_by_client text,
    subject         text        not null,
    kind            text,
    priority        text        not null check (priority in ('low', 'normal', 'high', 'urgent')),
    category        text,
    -- a JSON object, kept as it came
    fields          jsonb       not null,
    channel         text        not null check (channel in ('portal', 'api', 'phone', 'mail')),
    form            text,
    -- who gave it another name, and which: a client's id, or person:<id>
    external_by     text,
    external_id     text,
    follow_up_of    bigint,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    -- of the public part of the thread
    last_message_at timestamptz not null,
    version         bigint      not null,
    document        tsvector generated always as (to_tsvector('guichet', subject)) stored,
    -- one sequence serves all roots, so a number alone names one ticket too
    primary key (root_id, number),
    foreign key (root_id, follow_up_of) references ticket (root_id, number),
    foreign key (root_id, organization_id) references organization (root_id, id),
    foreign key (root_id, desk_id) references desk (root_id, id),
    foreign key (root_id, requester_id) references person (root_id, id),
    foreign key (root_id, assignee_id) references person (root_id, id),
    check ((status = 'closed') = (closed_at is not null)),
    check (external_id is null or external_by is not null)
) with (fillfactor = 85);

-- One probe per key and status, newest number first, whatever the page: see TicketSearch.
create index ticket_desk on ticket (desk_id, status, number);
create index ticket_organization on ticket (organization_id, status, number);
create index ticket_requester on ticket (requester_id, status, number);
create index ticket_assignee on ticket (assignee_id, status, number) where assignee_id is not null;
create index ticket_root on ticket (root_id, status, number);
-- One for every filter, for those that few tickets satisfy.
create index ticket_unassigned on ticket (desk_id, status, number) where assignee_id is null;
create index ticket_kind on ticket (root_id, kind, number) where kind is not null;
create index ticket_category on ticket (root_id, category, number) where category is not null;
create index ticket_priority on ticket (root_id, priority, number);
create index ticket_channel on ticket (root_id, channel, number);
create index ticket_updated on ticket (root_id, updated_at);
create index ticket_follow_up on ticket (follow_up_of) where follow_up_of is not null;
create unique index ticket_external_id_taken on ticket (root_id, external_by, external_id) where external_id is not null;
create index ticket_external_id on ticket (root_id, external_id) where external_id is not null;
create index ticket_document on ticket using gin (document);

create table observer (
    root_id   bigint      not null,
    ticket    bigint      not null,
    person_id bigint      not null,
    since     timestamptz not null,
    primary key (ticket, person_id),
    foreign key (root_id, ticket) references ticket (root_id, number),
    foreign key (root_id, person_id) references person (root_id, id)
);
create index observer_person on observer (person_id, ticket);

create table ticket_tag (
    root_id bigint not null,
    ticket  bigint not null,
    tag     text   not null,
    primary key (ticket, tag),
    foreign key (root_id, ticket) references ticket (root_id, number)
);
create index ticket_tag_tag on ticket_tag (root_id, tag, ticket);

create table message (
    id            bigint      not null primary key,
    root_id       bigint      not null,
    ticket        bigint      not null,
    -- of the ticket once this was in its thread: the order of the thread
    version       bigint      not null,
    kind          text        not null check (kind in ('reply', 'note', 'solution')),
    visibility    text        not null check (visibility in ('public', 'internal')),
    author_kind   text        not null check (author_kind in ('person', 'integrator', 'system')),
    author_person bigint,
    author_client text,
    -- what the author was to the ticket
    author_role   text        not null check (author_role in ('requester', 'observer', 'agent')),
    channel       text        not null check (channel in ('portal', 'api', 'phone', 'mail')),
    text          text        not null,
    -- sanitised; null when the message was plain text
    html          text,
    created_at    timestamptz not null,
    foreign key (root_id, ticket) references ticket (root_id, number)
);
create unique index message_ticket on message (ticket, version);

-- Everything that happened to a ticket: one entry per version.
create table timeline (
    root_id      bigint      not null,
    ticket       bigint      not null,
    version      bigint      not null,
    at           timestamptz not null,
    actor_kind   text        not null check (actor_kind in ('person', 'integrator', 'system')),
    actor_person bigint,
    actor_client text,
    what         text        not null,
    -- hidden from the requester's side
    internal     boolean     not null,
    message_id   bigint,
    -- what the fact says, a JSON object by kind of fact
    details      jsonb,
    primary key (ticket, version),
    foreign key (root_id, ticket) references ticket (root_id, number)
);

alter table ticket enable row level security;
alter table observer enable row level security;
alter table ticket_tag enable row level security;
alter table message enable row level security;
alter table timeline enable row level security;

create policy one_root on ticket using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on observer using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on ticket_tag using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on message using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on timeline using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
