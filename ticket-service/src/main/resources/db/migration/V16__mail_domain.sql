-- A domain that an organization lists does nothing until it counts: within its root once the root's administrator
-- confirms it, across roots once a DNS record proves it. What was listed before is unproven.

-- Several organizations may list a domain: to list it keeps it from nobody. `missing_since` tells since when the record
-- of a proven one is not found; the times of checks are the database's.
alter table email_domain
    drop constraint email_domain_taken,
    add constraint email_domain_listed primary key (organization_id, domain),
    -- names this listing in the record: whoever publishes it means this organization of this root
    add column token text not null default replace(gen_random_uuid()::text, '-', ''),
    add column confirmed_at timestamptz,
    add column proven_at timestamptz,
    add column missing_since timestamptz,
    add column checked_at timestamptz,
    add column next_check_at timestamptz not null default now(),
    add column leased_until timestamptz,
    -- somebody has asked for a check since the one that is under way began
    add column hurried boolean not null default false,
    add column version bigint not null default 1,
    add constraint email_domain_missing_proof check (missing_since is null or proven_at is not null);
create unique index email_domain_taken on email_domain (root_id, domain) where confirmed_at is not null;
create index email_domain_of_root on email_domain (root_id, domain);
create index email_domain_due on email_domain (next_check_at);

-- A mailbox is one person however its domain is written. Addresses of before are brought to their canonical form, but
-- for those whose canonical form another person of the root has: nobody signs in by such a one, and it stays as it is.
create function pg_temp.punycode(label text) returns text language plpgsql
as $$
declare
    digits constant text := 'abcdefghijklmnopqrstuvwxyz0123456789';
    points integer[] := array(select ascii(c) from regexp_split_to_table(label, '') with ordinality s (c, at) order by at);
    written text := (select coalesce(string_agg(c, '' order by at), '')
                     from regexp_split_to_table(label, '') with ordinality s (c, at) where ascii(c) < 128);
    basic constant integer := length(written);
    handled integer := basic;
    n integer := 128;
    delta integer := 0;
    bias integer := 72;
    least_point integer;
    point integer;
    q integer;
    k integer;
    t integer;
begin
    if basic = cardinality(points) then
        return label;
    end if;
    if basic > 0 then
        written := written || '-';
    end if;
    while handled < cardinality(points) loop
        select min(p) into least_point from unnest(points) p where p >= n;
        delta := delta + (least_point - n) * (handled + 1);
        n := least_point;
        foreach point in array points loop
            if point < n then
                delta := delta + 1;
            elsif point = n then
                q := delta;
                k := 36;
                loop
                    t := least(greatest(k - bias, 1), 26);
                    exit when q < t;
                    written := written || substr(digits, t + (q - t) % (36 - t) + 1, 1);
                    q := (q - t) / (36 - t);
                    k := k + 36;
                end loop;
                written := written || substr(digits, q + 1, 1);
                delta := case when handled = basic then delta / 700 else delta / 2 end;
                delta := delta + delta / (handled + 1);
                k := 0;
                while delta > 455 loop
                    delta := delta / 35;
                    k := k + 36;
                end loop;
                bias := k + 36 * delta / (delta + 38);
                delta := 0;
                handled := handled + 1;
            end if;
        end loop;
        delta := delta + 1;
        n := n + 1;
    end loop;
    return 'xn--' || written;
end
$$;

create function pg_temp.canonical(address text) returns text language sql
as $$
    select split_part(address, '@', 1) || '@' || string_agg(pg_temp.punycode(label), '.' order by at)
    from regexp_split_to_table(normalize(lower(split_part(address, '@', -1)), NFC), '\.') with ordinality s (label, at)
$$;

with spelled as (
    select p.id, p.root_id, pg_temp.canonical(p.email) as email,
           row_number() over (partition by p.root_id, pg_temp.canonical(p.email) order by p.id) as nth
    from person p where p.email ~ '[^\x01-\x7f]')
update person p
set email = s.email, updated_at = now(), version = p.version + 1
from spelled s
where p.id = s.id and s.nth = 1
  and not exists (select from person o where o.root_id = s.root_id and o.email = s.email);

drop function pg_temp.canonical(text);
drop function pg_temp.punycode(text);

-- A stranger belongs to no root yet, so the search for the roots that have their domain crosses roots: those that have
-- proved it.
create or replace function directory_roots_by_domain(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$ select distinct d.root_id from email_domain d where d.domain = wanted and d.proven_at is not null order by 1 $$;

-- And those that may be asked for: where the domain counts, but for that root alone.
create function directory_roots_confirming(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct d.root_id from email_domain d where d.domain = wanted and d.confirmed_at is not null order by 1
$$;

-- The organization that has the domain in the root of the transaction: whoever proved it first, else who is confirmed.
create function email_domain_organization(wanted text) returns table (organization_id bigint)
    language sql stable set search_path = public, pg_temp
as $$
    select d.organization_id from email_domain d
    where d.domain = wanted and (d.proven_at is not null or d.confirmed_at is not null)
    order by d.proven_at nulls last, d.organization_id
    limit 1
$$;

-- The organizations that have proved the domain, one of each root, where they let people sign up by it.
create or replace function sign_up_organizations(wanted text) returns table (root_id bigint, organization_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select h.root_id, h.organization_id
    from (select distinct on (d.root_id) d.root_id, d.organization_id from email_domain d
          where d.domain = wanted and d.proven_at is not null
          order by d.root_id, d.proven_at, d.organization_id) h
    join organization o on o.id = h.organization_id
    where o.sign_up
    order by h.root_id
$$;

-- The worker looks across roots: this is all it may do there. Leases count by the database's clock.
create function email_domain_claim(wanted integer, lease interval)
    returns table (root_id bigint, organization_id bigint, domain text)
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with due as materialized (
        select d.organization_id, d.domain from email_domain d
        where d.next_check_at <= now() and (d.leased_until is null or d.leased_until <= now())
        order by d.next_check_at
        limit wanted
        for update of d skip locked)
    update email_domain d
    set leased_until = clock_timestamp() + lease, hurried = false
    from due
    where d.organization_id = due.organization_id and d.domain = due.domain
    returning d.root_id, d.organization_id, d.domain
$$;

revoke all on function directory_roots_confirming(text) from public;
grant execute on function directory_roots_confirming(text) to ${app};
revoke all on function email_domain_claim(integer, interval) from public;
grant execute on function email_domain_claim(integer, interval) to ${app};
