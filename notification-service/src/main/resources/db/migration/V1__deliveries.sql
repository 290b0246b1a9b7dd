-- The delivery ledger: one row is one mail to one person. Written in the transaction of the event it tells of.

create table delivery (
    id              bigint generated always as identity primary key,
    root_id         bigint      not null,
    event_id        uuid        not null,
    -- what the recipient is told once of: see DeliveryLedger
    action          text        not null,
    ticket          bigint      not null,
    -- where the ticket is now: whoever serves that desk sees the mail
    desk_id         bigint      not null,
    person_id       bigint      not null,
    recipient       text        not null,
    template        text        not null,
    state           text        not null default 'queued' check (state in ('queued', 'sent', 'failed', 'given_up')),
    -- how often a worker took it, which is also the fence: only the attempt that is the last may write what became of it
    attempts        integer     not null default 0,
    -- how often the relay said something about it: what pauses and refusals are counted by
    answers         integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    leased_until    timestamptz,
    created_at      timestamptz not null default now(),
    occurred_at     timestamptz not null,
    sent_at         timestamptz,
    message_id      text        not null,
    -- what the mail is written from; gone once the relay has it: the ledger keeps no text of users
    letter          jsonb,
    reason          text,
    version         bigint      not null default 1,
    unique (ticket, person_id, action)
) with (fillfactor = 80);

-- Those of one ticket are few, and found by the unique constraint. No index begins with the root: ids name a row in all
-- roots, and a plan that looks through a whole root can then not be made.
create index delivery_of_desk on delivery (desk_id, id desc);
create index delivery_of_person on delivery (person_id, id desc);
create index delivery_due on delivery (next_attempt_at, id) where state in ('queued', 'failed');
create index delivery_given_up on delivery (created_at) where state = 'given_up' and letter is not null;

-- Where a ticket is, for the rights on the deliveries that follow.
create table ticket (
    number  bigint not null primary key,
    root_id bigint not null,
    desk_id bigint not null,
    version bigint not null
) with (fillfactor = 80);
create index ticket_desk on ticket (desk_id);

-- Members of desks with what a mail to them needs: the event of a desk may come long before those of its members.
create table desk_contact (
    root_id   bigint not null,
    desk_id   bigint not null,
    person_id bigint not null,
    name      text   not null,
    address   text   not null,
    locale    text   not null,
    primary key (desk_id, person_id)
);

-- Since when a desk is known here, whatever is known of it.
create table desk_card (
    desk_id bigint      not null primary key,
    root_id bigint      not null,
    since   timestamptz not null default now()
);

-- What a desk calls the statuses.
create table desk_label (
    root_id bigint not null,
    desk_id bigint not null,
    status  text   not null,
    locale  text   not null,
    label   text   not null,
    primary key (desk_id, status, locale)
);

-- Events that somebody at a desk has to be told of, while nothing is known of that desk or nobody is at it yet.
create table waiting_event (
    event_id uuid        not null primary key,
    root_id  bigint      not null,
    desk_id  bigint      not null,
    type     text        not null,
    payload  bytea       not null,
    since    timestamptz not null default now()
);
create index waiting_event_desk on waiting_event (desk_id, event_id);

alter table delivery enable row level security;
alter table ticket enable row level security;
alter table desk_contact enable row level security;
alter table desk_card enable row level security;
alter table desk_label enable row level security;
alter table waiting_event enable row level security;

create policy one_root on delivery using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on ticket using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_contact using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_card using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_label using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on waiting_event using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
