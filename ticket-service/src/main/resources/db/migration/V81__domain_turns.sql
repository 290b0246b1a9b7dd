-- Nobody's listings keep those of others from being looked at: roots take turns, and within a root the branches right below
-- it; what somebody waits for goes first in its branch.

-- How often in a row nobody has answered: the pause doubles.
alter table email_domain add column unanswered integer not null default 0;

-- The worker looks across roots: this is all it may do there. Leases count by the database's clock. As in V16 else.
create or replace function email_domain_claim(wanted integer, lease interval)
    returns table (root_id bigint, organization_id bigint, domain text)
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with waiting as (
        select d.root_id, d.organization_id, d.domain, d.hurried, d.next_check_at,
               row_number() over (partition by d.root_id, o.path[2] order by d.hurried desc, d.next_check_at) as nth
        from email_domain d
        join organization o on o.id = d.organization_id
        where d.next_check_at <= now() and (d.leased_until is null or d.leased_until <= now())),
    turns as materialized (
        select w.organization_id, w.domain, w.next_check_at,
               row_number() over (partition by w.root_id order by w.nth, w.hurried desc, w.next_check_at) as turn
        from waiting w),
    due as materialized (
        select d.organization_id, d.domain from email_domain d
        join turns t on t.organization_id = d.organization_id and t.domain = d.domain
        where d.next_check_at <= now() and (d.leased_until is null or d.leased_until <= now())
        order by t.turn, t.next_check_at
        limit wanted
        for update of d skip locked)
    update email_domain d
    set leased_until = clock_timestamp() + lease, hurried = false
    from due
    where d.organization_id = due.organization_id and d.domain = due.domain
    returning d.root_id, d.organization_id, d.domain
$$;
