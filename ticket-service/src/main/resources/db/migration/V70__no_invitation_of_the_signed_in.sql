-- Whoever has signed in since they were invited needs no mail any more, and may have another address by now: the one that
-- was written down is then whose it will be. Such an invitation is given up before any is taken. As in V45 else.
create or replace function invitation_claim(wanted integer, lease interval, per_day integer) returns table (
        id bigint, address text, name text, locale text, organization text, desk text, attempts integer,
        created_at timestamptz)
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with needless as (
        update invitation i
        set state = 'failed', reason = 'ALREADY_SIGNED_IN', leased_until = null, version = i.version + 1
        from person p
        where p.root_id = i.root_id and p.id = i.person_id and p.subject is not null
          and i.state = 'queued' and (i.leased_until is null or i.leased_until <= now())),
    due as materialized (
        select i.id from invitation i
        where i.state = 'queued' and i.next_attempt_at <= now()
          -- an invitation may be of nobody
          and not exists (select from person p
                          where p.root_id = i.root_id and p.id = i.person_id and p.subject is not null)
          and (i.leased_until is null or i.leased_until <= now())
          and not exists (select from invitation o
                          where o.mailbox = i.mailbox and o.state = 'queued' and o.id < i.id
                            and (o.asked_by is null) = (i.asked_by is null)
                            and (i.asked_by is null or o.root_id = i.root_id))
          and (select case
                   when i.asked_by is null then count(*) < per_day and count(*) filter (where s.asked_by is null) < 2
                   else count(*) filter (where s.asked_by is not null) < per_day
                        or count(*) filter (where s.asked_by is not null and s.root_id = i.root_id) < 2
               end
               from invitation s
               where s.mailbox = i.mailbox and s.sent_at > now() - interval '24 hours')
        order by i.next_attempt_at, i.id
        limit wanted
        for update of i skip locked)
    update invitation i
    set attempts = i.attempts + 1, leased_until = clock_timestamp() + lease
    from due
    where i.id = due.id
    returning i.id, i.address, i.name, i.locale, i.organization, i.desk, i.attempts, i.created_at
$$;
