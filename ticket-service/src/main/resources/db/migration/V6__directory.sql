-- The directory is searched by words, and an organization may have somebody who looks after it.

-- Names and addresses as words: without accents and case, broken at blanks and ASCII punctuation, so that an address
-- is the words before and after its @ and a slug the words between its hyphens. The parser of full-text search would
-- keep addresses and host names whole.
create function directory_words(wanted text) returns text[] language sql immutable parallel safe
as $$
    select array_remove(regexp_split_to_array(
        lower(public.unaccent('public.unaccent', wanted)), '[\s!-/:-@\[-`{-~]+'), '')
$$;

create function directory_document(named text) returns tsvector language sql immutable parallel safe
as $$ select array_to_tsvector(public.directory_words(named)) $$;

-- Every word must begin a word. Null when there is no word: nothing matches.
create function directory_query(wanted text) returns tsquery language sql immutable parallel safe
as $$
    select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest(public.directory_words(wanted)) word
$$;

-- Stored, not only indexed: for a word that many have, the newest rows are walked and looked at one by one.
alter table organization add column document tsvector
    generated always as (directory_document(name || ' ' || slug)) stored;
alter table email_domain add column document tsvector generated always as (directory_document(domain)) stored;
alter table person add column document tsvector
    generated always as (directory_document(name || ' ' || email)) stored;
create index organization_document on organization using gin (document);
create index email_domain_document on email_domain using gin (document);
create index person_document on person using gin (document);

-- A member of a desk at or above the organization.
alter table organization add column account_manager_id bigint;
alter table organization add constraint organization_account_manager
    foreign key (root_id, account_manager_id) references person (root_id, id);
create index organization_account_manager on organization (account_manager_id) where account_manager_id is not null;
create index organization_children on organization (parent_id, id);

-- Neither full-text matching nor array operators are leakproof, so below row-level security no index answers whose
-- branch something is in or what it is called. These run as the owner, keep to the root of the transaction
-- themselves, and tell ids only, the newest below one, so many at most; they are planned for the very values. Whether
-- the caller may know of what they find is asked again outside, under the policy.

-- Organizations that are `own` or below `branches`, right below `above` if it is given, and, if words are, have them in
-- name or slug, or in one of their domains when they are below `configured`.
create function organization_search(own bigint[], branches bigint[], configured bigint[], above bigint, wanted text,
                                    before bigint, how_many integer) returns setof bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    known constant text := 'o.root_id = $1 and (o.id = any ($2) or o.path && $3)'
        || case when above is null then '' else ' and o.parent_id = $5' end
        || case when before is null then '' else ' and o.id < $7' end;
    newest constant text := ' order by o.id desc limit $8';
begin
    return query execute case
        when wanted is null then 'select o.id from organization o where ' || known || newest
        else 'select o.id from ((select o.id from organization o where ' || known || ' and o.document @@ $6' || newest
            || ') union (select o.id from organization o join email_domain e on e.organization_id = o.id where '
            || known || ' and o.path && $4 and e.root_id = $1 and e.document @@ $6' || newest || ')) o' || newest end
        using nullif(current_setting('guichet.root', true), '')::bigint,
              own, branches, configured, above, directory_query(wanted), before, how_many;
end
$$;

-- All who have these words, or null when they are more than 2,000. How many persons have a word that begins so is a
-- guess of the planner, and on a wrong one it would walk the whole root: this looks, by the index and by nothing else.
create function person_few(root bigint, words tsquery) returns bigint[]
    language sql stable set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
as $$
    select coalesce(array_agg(m.id), '{}')
    from (select p.id from person p where p.root_id = root and p.document @@ words limit 2001) m
    having count(*) <= 2000
$$;
revoke all on function person_few(bigint, tsquery) from public;

-- Persons who are `me`, of the organization `viewed` or of one below `branches`; of `organization`, with this address
-- and with these words in name or address, as far as these are given. Each way to know somebody has its own index.
create function person_search(me bigint, viewed bigint, branches bigint[], organization bigint, address text,
                              wanted text, before bigint, how_many integer) returns setof bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    root constant bigint := nullif(current_setting('guichet.root', true), '')::bigint;
    words constant tsquery := directory_query(wanted);
    few constant bigint[] := case when wanted is null or branches = '{}' then null else person_few(root, words) end;
    -- Not `=`: whatever share of all persons the root has, only the index that begins with it has this order.
    narrowed constant text := ' and p.root_id between $1 and $1'
        || case when few is null then '' else ' and p.id = any ($10)' end
        || case when organization is null then '' else ' and p.organization_id = $5' end
        || case when address is null then '' else ' and p.email = $6' end
        || case when wanted is null then '' else ' and p.document @@ $7' end
        || case when before is null then '' else ' and p.id < $8' end
        || ' order by p.root_id desc, p.id desc limit $9';
begin
    return query execute 'select f.id from ((select p.id from person p where p.id = $2' || narrowed || ')'
        || case when viewed is null then '' else
            ' union (select p.id from person p where p.organization_id = $3' || narrowed || ')' end
        || case when branches = '{}' then '' else
            ' union (select p.id from organization o join person p on p.organization_id = o.id'
            || ' where o.path && $4 and o.root_id = $1' || narrowed || ')' end
        || ') f order by f.id desc limit $9'
        using root, me, viewed, branches, organization, lower(address), words, before, how_many, few;
end
$$;

-- Operators list the roots they created, or look for some of them; nothing below them.
create function directory_root_search(wanted text, before bigint, how_many integer)
    returns table (id bigint, slug text, name text, created_at timestamptz, updated_at timestamptz, version bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select o.id, o.slug, o.name, o.created_at, o.updated_at, o.version from organization o
    where o.parent_id is null and (before is null or o.id < before)
      and (wanted is null or o.document @@ directory_query(wanted))
    order by o.id desc limit how_many
$$;

revoke all on function organization_search(bigint[], bigint[], bigint[], bigint, text, bigint, integer) from public;
grant execute on function organization_search(bigint[], bigint[], bigint[], bigint, text, bigint, integer) to ${app};
revoke all on function person_search(bigint, bigint, bigint[], bigint, text, text, bigint, integer) from public;
grant execute on function person_search(bigint, bigint, bigint[], bigint, text, text, bigint, integer) to ${app};
revoke all on function directory_root_search(text, bigint, integer) from public;
grant execute on function directory_root_search(text, bigint, integer) to ${app};
