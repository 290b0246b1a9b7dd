-- Of several roots that know who asks for access, the one that they deal with invites, and learns that they asked: not
-- one that merely imported them first.
create or replace function sign_up_known(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select p.root_id from person p
    where p.email = wanted
      and not exists (select from person signed_in where signed_in.email = wanted and signed_in.subject is not null)
    order by greatest(
            (select max(t.created_at) from ticket t where t.root_id = p.root_id and t.requester_id = p.id),
            (select max(t.created_at) from observer o
             join ticket t on t.root_id = o.root_id and t.number = o.ticket
             where o.root_id = p.root_id and o.person_id = p.id)) desc nulls last,
        p.created_at, p.root_id
    limit 1
$$;
