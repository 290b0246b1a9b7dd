-- After how long a desk closes what is solved; null: it never does. What sla-service tells.
create table desk_policy (
    desk_id                    bigint not null primary key,
    root_id                    bigint not null,
    solved_close_after_seconds bigint,
    version                    bigint not null
);

alter table desk_policy enable row level security;

create policy one_root on desk_policy using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
