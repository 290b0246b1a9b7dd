-- Events that could not have their effect, until an operator replays or skips them. No row-level security: what cannot be
-- read has no root.
create table dead_letter (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    partition    integer     not null,
    "offset"     bigint      not null,
    key          text,
    type         text,
    event_id     uuid,
    payload      bytea,
    cause        text        not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'replayed', 'skipped')),
    failed_at    timestamptz not null default now(),
    attempts     integer     not null default 1,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    unique (topic, partition, "offset")
);
