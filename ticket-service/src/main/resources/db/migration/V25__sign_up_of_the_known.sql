-- Somebody whom an agent, a program or a mail made known, and who has never signed in anywhere, may ask for access
-- themselves. Of several roots the one that has known them longest invites: it is one account.
create function sign_up_known(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select p.root_id from person p
    where p.email = wanted
      and not exists (select from person signed_in where signed_in.email = wanted and signed_in.subject is not null)
    order by p.created_at, p.root_id
    limit 1
$$;
revoke all on function sign_up_known(text) from public;
grant execute on function sign_up_known(text) to ${app};
