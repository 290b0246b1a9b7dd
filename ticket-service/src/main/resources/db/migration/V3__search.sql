-- The newest matches below a number, so many at most: planned for the very words, since for a rare word the inverted
-- index is the way and for a word that every subject has the numbers themselves are. Otherwise as in V2: full-text
-- matching is not leakproof, so this runs as the owner, keeps to the root of the transaction itself, and tells numbers
-- only. Every word must begin a word of the subject.
drop function ticket_search(text);

create function ticket_search(wanted text, before bigint, how_many integer) returns setof bigint
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    root  bigint := nullif(current_setting('guichet.root', true), '')::bigint;
    words tsquery := regexp_replace(
        websearch_to_tsquery('guichet', wanted)::text, '''(?:[^'']|'''')*''', '\&:*', 'g')::tsquery;
    named bigint := substring(wanted from '^\s*#?(\d{1,18})\s*$')::bigint;
begin
    return query execute
        'select number from (
             (select t.number from ticket t
              where t.root_id = $1 and t.document @@ $2 and t.number < $3 order by t.number desc limit $4)
             union
             select t.number from ticket t where t.root_id = $1 and t.number = $5 and t.number < $3) as found
         order by number desc limit $4'
        using root, words, before, how_many, named;
end
$$;
revoke all on function ticket_search(text, bigint, integer) from public;
grant execute on function ticket_search(text, bigint, integer) to ${app};
