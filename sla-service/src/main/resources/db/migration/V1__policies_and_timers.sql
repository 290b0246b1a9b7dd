-- What sla-service owns: policies of desks, timers of tickets, and who may look at them.

-- A desk without a row has the policy of a new desk. Null: this rule is switched off.
create table policy (
    desk_id                        bigint      not null primary key,
    root_id                        bigint      not null,
    pending_reminder_after_seconds bigint check (pending_reminder_after_seconds > 0),
    pending_close_after_seconds    bigint check (pending_close_after_seconds > 0),
    solved_close_after_seconds     bigint check (solved_close_after_seconds > 0),
    version                        bigint      not null,
    updated_at                     timestamptz not null
);

-- Projection of guichet.tickets: what the rule of sight asks for, and how far the ticket's timers have come.
create table ticket (
    number          bigint   not null primary key,
    root_id         bigint   not null,
    desk_id         bigint   not null,
    organization_id bigint   not null,
    requester_id    bigint   not null,
    observer_ids    bigint[] not null,
    -- of the latest event applied to the columns above
    version         bigint   not null,
    -- the latest episode whose beginning armed its timers; 0 before the first
    episode         bigint   not null
);

create table timer (
    id         bigint generated always as identity primary key,
    root_id    bigint      not null,
    ticket     bigint      not null,
    episode    bigint      not null,
    rule       text        not null check (rule in ('pending_reminder', 'pending_close', 'solved_close')),
    due_at     timestamptz not null,
    -- of a reminder: when the closure of the same episode is due
    closes_at  timestamptz,
    -- id of the event that armed it
    cause      text        not null,
    state      text        not null check (state in ('armed', 'fired', 'cancelled')),
    -- when it fired or was cancelled
    changed_at timestamptz,
    why        text check (why in ('episode_ended', 'closure_due')),
    unique (ticket, episode, rule),
    check ((state = 'armed') = (changed_at is null)),
    check ((state = 'cancelled') = (why is not null))
);
-- The watcher asks two questions: which roots have something due, and what is due in this root.
create index timer_due on timer (due_at) where state = 'armed';
create index timer_due_in_root on timer (root_id, due_at) where state = 'armed';

alter table policy enable row level security;
alter table ticket enable row level security;
alter table timer enable row level security;
create policy one_root on policy using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on ticket using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on timer using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- The watcher and the gauges look across roots, past row-level security; they learn ids of roots and counts only.
-- From root to root along the index: the backlog of one neither costs a scan of it nor hides the others.
create function roots_with_due_timers() returns table (root_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with recursive root as (
        (select t.root_id from timer t where t.state = 'armed' order by t.root_id limit 1)
        union all
        select (select t.root_id from timer t where t.state = 'armed' and t.root_id > root.root_id order by t.root_id limit 1)
        from root where root.root_id is not null)
    select root.root_id from root
    where exists (select from timer t where t.state = 'armed' and t.due_at <= now())
      and root.root_id is not null
      and exists (select from timer t where t.state = 'armed' and t.root_id = root.root_id and t.due_at <= now())
$$;

create function timer_counts() returns table (armed bigint, overdue bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$ select count(*), count(*) filter (where t.due_at <= now()) from timer t where t.state = 'armed' $$;

revoke all on function roots_with_due_timers() from public;
revoke all on function timer_counts() from public;
grant execute on function roots_with_due_timers() to ${app};
grant execute on function timer_counts() to ${app};
