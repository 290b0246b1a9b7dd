-- A mail that invites says in whose name: the organization and, where there is one, the desk that answers it, as they were
-- called when it was asked for. Null in rows that are older.
alter table invitation add column organization text;
alter table invitation add column desk text;

-- As in V12, with these two. Its columns are read by name: the release before this one reads it, too.
drop function invitation_claim(integer, interval, integer);
create function invitation_claim(wanted integer, lease interval, per_day integer) returns table (
        id bigint, address text, name text, locale text, organization text, desk text, attempts integer,
        created_at timestamptz)
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with due as materialized (
        select i.id from invitation i
        where i.state = 'queued' and i.next_attempt_at <= now()
          and (i.leased_until is null or i.leased_until <= now())
          and not exists (select from invitation o
                          where o.mailbox = i.mailbox and o.state = 'queued' and o.id < i.id)
          and (select count(*) from invitation s
               where s.mailbox = i.mailbox and s.sent_at > now() - interval '24 hours') < per_day
        order by i.next_attempt_at, i.id
        limit wanted
        for update of i skip locked)
    update invitation i
    set attempts = i.attempts + 1, leased_until = clock_timestamp() + lease
    from due
    where i.id = due.id
    returning i.id, i.address, i.name, i.locale, i.organization, i.desk, i.attempts, i.created_at
$$;
revoke all on function invitation_claim(integer, interval, integer) from public;
grant execute on function invitation_claim(integer, interval, integer) to ${app};
