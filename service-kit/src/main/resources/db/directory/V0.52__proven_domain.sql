-- The domains that an organization has proved to be its own: its root is where their people go who are known nowhere.
create table proven_domain (
    root_id         bigint not null,
    organization_id bigint not null,
    domain          text   not null,
    primary key (organization_id, domain)
);
create index proven_domain_domain on proven_domain (domain);
alter table proven_domain enable row level security;
create policy one_root on proven_domain using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

create function directory_roots_by_domain(wanted text) returns table (root_id bigint)
    language sql stable security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$ select distinct d.root_id from proven_domain d where d.domain = wanted order by 1 $$;
revoke all on function directory_roots_by_domain(text) from public;
grant execute on function directory_roots_by_domain(text) to ${app};
