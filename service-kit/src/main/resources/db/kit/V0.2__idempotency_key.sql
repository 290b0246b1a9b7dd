-- Answers of calls that carried an Idempotency-Key. No row-level security: the scope has the root in it, and an operator
-- acts in none.
create table idempotency_key (
    -- SHA-256 of root, caller, method, path and key
    scope      bytea primary key,
    root_id    bigint,
    caller     text        not null,
    -- SHA-256 of the raw body
    body_hash  bytea       not null,
    -- the answer; null only inside the transaction that is making it
    status     smallint,
    headers    text,
    body       bytea,
    created_at timestamptz not null default now()
);

create index idempotency_key_age on idempotency_key using brin (created_at);
