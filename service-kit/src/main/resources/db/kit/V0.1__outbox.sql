-- Events that wait for the relay. No row-level security: the relay crosses roots.
create table outbox (
    -- One value per row, taken while the aggregate's row lock is held: the order of one aggregate is the order of its ids.
    id           bigint generated always as identity primary key,
    shard        smallint    not null check (shard between 0 and 11),
    topic        text        not null,
    key          text        not null,
    event_id     uuid        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    root_id      bigint,
    -- null is a tombstone on a compacted topic
    payload      bytea,
    -- further Kafka headers, a JSON object of strings
    headers      text,
    created_at   timestamptz not null default clock_timestamp(),
    published_at timestamptz
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create index outbox_waiting on outbox (shard, id) where published_at is null;

-- What has had its effect here. Kept longer than the topics, so that a replay of a whole topic is harmless.
create table processed_event (
    event_id     uuid primary key,
    processed_at timestamptz not null default now()
);

create index processed_event_age on processed_event using brin (processed_at);
