-- In which roots is a caller known? The question comes before a root is entered, so these functions run as the
-- owner of the tables, past row-level security. They tell ids, and names of roots only; services ask for their caller.

-- What a function returns cannot be replaced; by its full name, since the path of a connection may reach another schema.
drop function if exists ${flyway:defaultSchema}.directory_standings(text);
create function directory_standings(wanted text) returns table (root_id bigint, person_id bigint, locale text, email text)
    language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$ select p.root_id, p.id, p.locale, p.email from person p where p.subject = wanted order by p.root_id $$;

create or replace function directory_unlinked(wanted text) returns table (root_id bigint, person_id bigint)
    language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$ select p.root_id, p.id from person p where p.email = wanted and p.subject is null order by p.root_id $$;

create or replace function directory_bindings(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$ select distinct i.root_id from integrator i where i.client_id = wanted order by i.root_id $$;

create or replace function directory_root_names(wanted bigint[]) returns table (id bigint, slug text, name text)
    language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$ select o.id, o.slug, o.name from organization o where o.parent_id is null and o.id = any (wanted) order by o.id $$;

revoke all on function directory_standings(text) from public;
revoke all on function directory_unlinked(text) from public;
revoke all on function directory_bindings(text) from public;
revoke all on function directory_root_names(bigint[]) from public;
grant execute on function directory_standings(text) to ${app};
grant execute on function directory_unlinked(text) to ${app};
grant execute on function directory_bindings(text) to ${app};
grant execute on function directory_root_names(bigint[]) to ${app};
