-- Whoever asks for access by an address that nobody knows is no person before they have proven it (ADR 185): their
-- invitation is of nobody, and a stranger writes into no directory.
alter table invitation alter column person_id drop not null;
create unique index invitation_stranger_queued_taken on invitation (root_id, address)
    where state = 'queued' and person_id is null;
create index invitation_stranger on invitation (address, created_at) where person_id is null;

-- The network that somebody asks from, deleted with the row within the hour: empty when nobody knows.
alter table sign_up add column network text not null default '';

-- Who of a domain was let in within the hour and has not signed in anywhere since, and how many of them asked from this
-- network. Those who came take nobody's place.
create function sign_up_waiting(wanted text, asking text) returns table (everybody bigint, same_network bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select count(*), count(*) filter (where s.network = asking)
    from sign_up s
    where s.domain = wanted and s.welcomed and s.asked_at > now() - interval '1 hour'
      and not exists (select from person p where p.email = s.address and p.subject is not null)
$$;
revoke all on function sign_up_waiting(text, text) from public;
grant execute on function sign_up_waiting(text, text) to ${app};

-- No link works for a week, and no budget looks back so far.
create function sign_up_forget_invitations(how_many integer) returns void
    language sql volatile security definer set search_path = public, pg_temp
as $$
    delete from invitation i
    where i.id = any (array(
        select f.id from invitation f
        where f.person_id is null and f.state <> 'queued'
          and coalesce(f.sent_at, f.created_at) < now() - interval '7 days'
        limit how_many))
$$;
revoke all on function sign_up_forget_invitations(integer) from public;
grant execute on function sign_up_forget_invitations(integer) to ${app};
