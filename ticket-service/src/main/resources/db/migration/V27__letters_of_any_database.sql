-- What a letter is does not depend on the database: one made with `locale 'C'` knows ASCII letters only, and a subject in
-- Greek would have no words. As V17 had it; a function's own variable has the collation of the database.
create or replace function search_words(said text) returns text[] language plpgsql immutable parallel safe
as $$
declare
    plain constant text collate pg_c_utf8 := ${flyway:defaultSchema}.search_plain(said);
    words constant text[] := array_remove(regexp_split_to_array(plain collate pg_c_utf8, '[^[:alnum:]]+'), '');
begin
    if position('-' in plain) = 0 then
        return words;
    end if;
    return words || array(select left(replace(whole[1], '-', ''), 100)
                          from regexp_matches(plain collate pg_c_utf8, '([[:alnum:]]+(?:-[[:alnum:]]+)+)', 'g') whole);
end
$$;

create or replace function search_asked(said text) returns tsquery language sql immutable parallel safe
as $$
    select string_agg(
        case when position('-' in word) = 0 then quote_literal(word) || ':*'
             else '((' || (select string_agg(quote_literal(part) || ':*', ' & ') from unnest(string_to_array(word, '-')) part)
                       || ') | ' || quote_literal(left(replace(word, '-', ''), 100)) || ':*)' end,
        ' & ')::tsquery
    from (select btrim(said, '-') as word
          from regexp_split_to_table(
              regexp_replace(${flyway:defaultSchema}.search_plain(said), '--+', ' ', 'g') collate pg_c_utf8, '[^[:alnum:]-]+') said) as words
    where word <> ''
$$;
