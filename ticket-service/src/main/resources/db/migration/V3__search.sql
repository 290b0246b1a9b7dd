-- Words and numbers that somebody looks for. Every word must begin a word of the subject.
create function ticket_words(wanted text) returns tsquery language sql stable
as $$
    select regexp_replace(websearch_to_tsquery('guichet', wanted)::text, '''(?:[^'']|'''')*''', '\&:*', 'g')::tsquery
$$;

create function ticket_named(wanted text) returns bigint language sql immutable
as $$ select substring(wanted from '^\s*#?(\d{1,18})\s*$')::bigint $$;

-- The newest matches below a number, so many at most: planned for the very words, since for a rare word the inverted
-- index is the way and for a word that every subject has the numbers themselves are. Full-text matching is not
-- leakproof, so below row-level security it could use no index: this runs as the owner, keeps to the root of the
-- transaction itself, and tells numbers only.
create function ticket_search(wanted text, before bigint, how_many integer) returns setof bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    return query execute
        'select number from (
             (select t.number from ticket t
              where t.root_id = $1 and t.document @@ $2 and t.number < $3 order by t.number desc limit $4)
             union
             select t.number from ticket t where t.root_id = $1 and t.number = $5 and t.number < $3) as found
         order by number desc limit $4'
        using nullif(current_setting('guichet.root', true), '')::bigint,
              ticket_words(wanted), before, how_many, ticket_named(wanted);
end
$$;
revoke all on function ticket_search(text, bigint, integer) from public;
grant execute on function ticket_search(text, bigint, integer) to ${app};
