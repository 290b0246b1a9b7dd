-- Beside the entity: many rows at once, of all roots.
--
-- What the delivery worker does crosses roots: these functions run as the owner of the table, past row-level security,
-- and are all that it may do. Leases count by the database's clock: replicas need not agree on the time.

-- Whether somebody may not read a mail any more, as far as is known here: they follow its ticket no more, or have left
-- its desk. Who is told of something newer than what is known of the desk may have joined it since. A desk of nobody is
-- served by its administrators, who see its tickets whoever else is there.
create or replace function delivery_is_lost(
        of_ticket bigint, at_desk bigint, reader bigint, reads_as text, happened timestamptz) returns boolean
    language sql stable
as $$
    select case reads_as
        when 'observer' then exists (
            select from ticket t where t.number = of_ticket and reader <> all (t.observers))
        when 'agent' then exists (
                select from desk_card k where k.desk_id = at_desk and k.told_at >= happened)
            and exists (select from desk_member m where m.desk_id = at_desk)
            and not exists (select from desk_member m where m.desk_id = at_desk and m.person_id = reader)
            and not exists (
                select from desk d join administrator a on a.organization_id = d.organization_id
                where d.id = at_desk and a.person_id = reader)
        else false
    end
$$;

-- A lease is short and renewed while its worker lives, which it cannot be while the database is away: what ran out
-- meanwhile is free only when workers have had the time to say so. Rights are judged here, for every attempt: an event
-- may have come after its reader left, or been written while another said so. So is the address: whoever changed theirs
-- since it happened may have left the old one to somebody else.
create or replace function delivery_claim(wanted integer, lease interval, held bigint[]) returns table (
        id bigint, person_id bigint, recipient text, message_id text, letter text, attempts integer, answers integer,
        created_at timestamptz, occurred_at timestamptz)
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with due as materialized (
        select d.id,
            delivery_is_lost(d.ticket, d.desk_id, d.person_id, d.letter ->> 'role', d.occurred_at) as lost,
            coalesce((select p.email from person p where p.id = d.person_id and p.changed_at > d.occurred_at), d.recipient)
                as address
        from delivery d
        where d.state in ('queued', 'failed')
            and d.next_attempt_at <= now()
            and (d.leased_until is null
                or (d.leased_until <= now() and pg_postmaster_start_time() + lease <= now()))
            and d.id <> all (held)
        order by d.next_attempt_at, d.id
        limit wanted
        for update skip locked),
    lost as (
        update delivery d
        set state = 'given_up', reason = 'the recipient may not read it any more', letter = null,
            leased_until = null, version = d.version + 1
        from due
        where d.id = due.id and due.lost)
    update delivery d
    set attempts = d.attempts + 1, leased_until = clock_timestamp() + lease, recipient = due.address
    from due
    where d.id = due.id and not due.lost
    returning d.id, d.person_id, d.recipient, d.message_id, d.letter::text, d.attempts, d.answers, d.created_at,
        d.occurred_at
$$;

-- Skips what is being settled: there the lease is over anyway.
create or replace function delivery_renew(ids bigint[], made integer[], lease interval) returns void
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with held as materialized (
        select d.id from delivery d join unnest(ids, made) as h (id, attempt) on h.id = d.id
        where d.attempts = h.attempt and d.leased_until is not null
        for update of d skip locked)
    update delivery d
    set leased_until = clock_timestamp() + lease
    from held
    where d.id = held.id
$$;

create or replace function delivery_settle(
        ids bigint[], made integer[], answered boolean[], states text[], moments timestamptz[], reasons text[])
        returns void
    language sql volatile security definer set search_path = public, pg_temp
as $$
    update delivery d
    set state = s.state,
        answers = d.answers + case when s.answered then 1 else 0 end,
        sent_at = case when s.state = 'sent' then s.moment end,
        next_attempt_at = case when s.state = 'failed' then s.moment else d.next_attempt_at end,
        leased_until = null,
        letter = case when s.state = 'sent' then null else d.letter end,
        reason = s.reason,
        version = d.version + 1
    from unnest(ids, made, answered, states, moments, reasons)
        as s (id, attempt, answered, state, moment, reason)
    where d.id = s.id and d.attempts = s.attempt and d.leased_until is not null and d.state in ('queued', 'failed')
$$;

create or replace function delivery_backlog() returns table (mails bigint, oldest_seconds double precision, events bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select count(*), coalesce(extract(epoch from clock_timestamp() - min(d.created_at)), 0)::double precision,
        (select count(*) from waiting_event)
    from delivery d
    where d.state in ('queued', 'failed')
$$;

-- A portion of what is kept no longer, on one replica at a time. Ids rise with time, so the oldest rows come first.
create or replace function delivery_forget(letters_for interval, rows_for interval, portion integer) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with my_turn as materialized (
        select 1 where pg_try_advisory_xact_lock(hashtextextended('delivery_forget', 0))),
    tired as materialized (
        select d.id from delivery d, my_turn
        where d.state = 'given_up' and d.letter is not null and d.created_at < now() - letters_for
            and d.created_at >= now() - rows_for
        order by d.created_at
        limit portion
        for update of d skip locked),
    emptied as (
        update delivery d set letter = null from tired where d.id = tired.id returning d.id),
    oldest as materialized (
        select d.id, d.state, d.created_at from delivery d, my_turn order by d.id limit portion),
    gone as (
        delete from delivery d using oldest
        where d.id = oldest.id and oldest.state in ('sent', 'given_up') and oldest.created_at < now() - rows_for
            and d.state = oldest.state
        returning d.id)
    select greatest((select count(*) from emptied), (select count(*) from gone))
$$;

-- Desks that are known, and events that have waited long enough for somebody to be at them.
create or replace function desks_waited_for(patience interval) returns table (root_id bigint, desk_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct w.root_id, w.desk_id
    from waiting_event w join desk_card k on k.desk_id = w.desk_id
    where k.since <= now() - patience
    limit 100
$$;

revoke all on function delivery_forget(interval, interval, integer) from public;
revoke all on function desks_waited_for(interval) from public;
grant execute on function delivery_forget(interval, interval, integer) to ${app};
grant execute on function desks_waited_for(interval) to ${app};
revoke all on function delivery_is_lost(bigint, bigint, bigint, text, timestamptz) from public;
grant execute on function delivery_is_lost(bigint, bigint, bigint, text, timestamptz) to ${app};
revoke all on function delivery_claim(integer, interval, bigint[]) from public;
revoke all on function delivery_renew(bigint[], integer[], interval) from public;
revoke all on function delivery_settle(bigint[], integer[], boolean[], text[], timestamptz[], text[]) from public;
revoke all on function delivery_backlog() from public;
grant execute on function delivery_claim(integer, interval, bigint[]) to ${app};
grant execute on function delivery_renew(bigint[], integer[], interval) to ${app};
grant execute on function delivery_settle(bigint[], integer[], boolean[], text[], timestamptz[], text[]) to ${app};
grant execute on function delivery_backlog() to ${app};
